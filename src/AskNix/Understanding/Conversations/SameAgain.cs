using AskNix.Intents;

namespace AskNix.Understanding.Conversations;

/// <summary>The wish of before, said of something else: "install firefox", then "vlc too" is "install vlc".</summary>
static class SameAgain
{
    /// <summary>The sentence that wishes the same of what the words name; null where the wish before is about no one thing.</summary>
    public static string? Of(Intent last, string words) => last switch
    {
        InstallPackage or SearchPackage => $"install {words}",
        RemovePackage => $"remove {words}",
        TryPackage => $"try {words}",
        PackageInfo => $"what is {words}",
        EnableFeature { Port: not null } => $"open port {words}",
        DisableFeature { Port: not null } => $"close port {words}",
        EnableFeature => $"enable {words}",
        DisableFeature => $"disable {words}",
        SetOption set => $"set {set.Option} to {words}",
        ExplainOption => $"what does the option {words} do",
        PinGeneration => $"pin generation {words}",
        RollbackSystem { Generation: not null } => $"roll back to generation {words}",
        DeleteGenerations { Generations.IsDefaultOrEmpty: false } => $"delete generation {words}",
        DeleteGenerations { Keep: not null } => $"delete old generations but keep {words}",
        UpdateSystem { Release: not null } => $"upgrade to nixos {words}",
        UpdateSystem { Packages.IsDefaultOrEmpty: false } => $"update {words}",
        ChangeChannel => $"switch to the channel {words}",
        FindCommand => $"which package has the command {words}",
        WhyDepends => $"why is {words} installed",
        _ => null,
    };

    /// <summary>Whether a sentence is the wish of before with another object, and nothing of it is in doubt.</summary>
    public static bool Is(Understood understood, Intent last) =>
        understood is { Steps: [var step], Confidence: > 0.85, IfThere: false } && (step.Name == last.Name || (last is SearchPackage && step is InstallPackage));
}
