using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Decisions;

namespace AskNix.Understanding.Conversations;

/// <summary>The wish of before, said of something else: "install firefox", then "vlc too" is "install vlc".</summary>
static class SameAgain
{
    const double Sure = 0.85;
    const double SureOfAQuestion = 0.8;

    /// <summary>The sentences that may wish the same of what the words name, the likelier first; none where the wish before is about no one thing.</summary>
    public static ImmutableArray<string> Of(Intent last, string words) => last switch
    {
        InstallPackage => [$"install {words}"],
        SearchPackage => [$"install {words}", $"search for {words}"],
        RemovePackage => [$"remove {words}"],
        TryPackage => [$"try {words}"],
        PackageInfo => [$"what is {words}"],
        EnableFeature { Port: not null } => [$"open port {words}"],
        DisableFeature { Port: not null } => [$"close port {words}"],
        EnableFeature => [$"enable {words}"],
        DisableFeature => [$"disable {words}"],
        // "And the time zone to Europe/Madrid" names another option with its value.
        SetOption set => words.Contains(" to ", StringComparison.Ordinal) || words.Contains('=', StringComparison.Ordinal) ? [$"set {words}"] : [$"set {set.Option} to {words}"],
        Intents.SearchOption => [$"search options for {words}"],
        ExplainOption => [$"what does the option {words} do"],
        ExplainConcept => [$"what is {words}"],
        PinGeneration => [$"pin generation {words}"],
        RollbackSystem { Generation: not null } => [$"roll back to generation {words}"],
        RollbackSystem => [$"go back {words}", $"go back {words.Replace(" back", "", StringComparison.Ordinal)} generations"],
        DeleteGenerations { Generations.IsDefaultOrEmpty: false } => [$"delete generation {words}"],
        DeleteGenerations { Keep: not null } => [$"delete old generations but keep {words}"],
        DeleteGenerations { OlderThan: not null } => [$"delete generations older than {words}"],
        CompareGenerations => [$"compare generations {words}"],
        UpdateSystem { Release: not null } => [$"upgrade to nixos {words}"],
        UpdateSystem => [$"update {words}"],
        UpdateFlake => [$"update the flake input {words}"],
        ChangeChannel => [$"switch to the channel {words}"],
        RebuildSystem => [$"rebuild {words}", $"rebuild on {words}"],
        HomeManager => [$"home-manager {words}"],
        FindCommand => [$"which package has the command {words}"],
        WhyDepends { Package: { } package, Dependency: { } dependency } =>
            words.StartsWith("on ", StringComparison.Ordinal) ? [$"why does {package} depend {words}"] : [$"why does {words} depend on {dependency}"],
        WhyDepends => [$"why is {words} installed"],
        DiskUsage or SystemStatus or ListGenerations => [$"how is the {words}"],
        _ => [],
    };

    /// <summary>Whether a sentence is the wish of before with another object, and nothing of it is in doubt.</summary>
    public static bool Is(Understood understood, Intent last) =>
        understood is { Steps: [var step], IfThere: false, Reading: Reading.Act or Reading.Answer }
        && (step.Name == last.Name ? understood.Confidence > (Effects.Changes(last) ? Sure : SureOfAQuestion) && IsSaid(step, last)
            : last is SearchPackage ? step is InstallPackage && understood.Confidence > Sure
            : last is DiskUsage or SystemStatus or ListGenerations && step is DiskUsage or SystemStatus && understood.Confidence > SureOfAQuestion);

    // The words have to say what is to be different.
    static bool IsSaid(Intent step, Intent last) => step switch
    {
        UpdateSystem update => !update.Packages.IsDefaultOrEmpty || update.Release is not null,
        UpdateFlake flake => !flake.Inputs.IsDefaultOrEmpty,
        DeleteGenerations or RollbackSystem => step.Entities.Count > 0,
        RebuildSystem or HomeManager => step.ToString() != last.ToString(),
        _ => true,
    };
}
