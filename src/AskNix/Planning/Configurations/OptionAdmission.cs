using System.Collections.Immutable;
using AskNix.Catalogue;
using AskNix.Errors;
using AskNix.Features;
using AskNix.Intents;

namespace AskNix.Planning.Configurations;

/// <summary>
/// Judges options before anything is edited: the machine's own modules have to declare them, under their name of today or an older
/// one, and a value has to fit the type.
/// </summary>
public sealed class OptionAdmission(FeatureCatalogue features)
{
    /// <summary>What has to be asked about for these intents.</summary>
    public ImmutableArray<OptionQuestion> Questions(ImmutableArray<Intent> intents) =>
        [.. intents.SelectMany(Questions).DistinctBy(question => (question.Name, string.Join(' ', question.Values)))];

    /// <returns>Null when all of them can be set.</returns>
    public Proposal.Refusal? Judge(ImmutableArray<Intent> intents, EvaluatedSystem system) =>
        intents.Select(intent => intent switch
        {
            SetOption set => Judge(set, system),
            FeatureIntent wanted => Judge(wanted, system),
            _ => null,
        }).FirstOrDefault(refusal => refusal is not null);

    /// <summary>The name under which this machine has an option of a feature: today's or an older one; null where it has neither.</summary>
    public static string? NameHere(Feature feature, string option, EvaluatedSystem system) =>
        system.Option(option) is not { Exists: false } ? option
        : feature.Formerly.GetValueOrDefault(option) is { } former && system.Option(former) is { Exists: true } ? former
        : null;

    /// <summary>Whether this machine has everything a feature needs.</summary>
    public static bool Has(Feature feature, EvaluatedSystem system) => feature.Options.Keys.All(option => NameHere(feature, option, system) is not null);

    private IEnumerable<OptionQuestion> Questions(Intent intent) => intent switch
    {
        SetOption { Value: { } value } set => [new OptionQuestion(set.Option, OptionLiteral.Readings(value))],
        FeatureIntent wanted => features.Find(wanted.Feature) is { } feature ? Questions(feature) : wanted.Options.Keys.Where(IsPlain).Select(Plain),
        InstallPackage install => install.Packages.Select(features.InsteadOf).OfType<Feature>().SelectMany(Questions),
        _ => [],
    };

    private IEnumerable<OptionQuestion> Questions(Feature feature) =>
        feature.Options.Keys.Concat(feature.Needs.Keys).Concat(feature.Formerly.Values).Concat(feature.Conflicts.Select(features.Find).OfType<Feature>().Concat(features.SharingPorts(feature).Select(pair => pair.Other)).SelectMany(other => other.Options.Keys))
            .Where(IsPlain)
            .Select(Plain);

    private static OptionQuestion Plain(string option) => new(option, []);

    private static bool IsPlain(string option) => !option.Contains("${", StringComparison.Ordinal);

    private static Proposal.Refusal? Judge(SetOption set, EvaluatedSystem system) => system.Option(set.Option) switch
    {
        { Exists: false } missing => Missing(missing, null),
        { Accepted: -1 } unfit => new Proposal.Refusal(
            new Problem(
                ErrorCode.UnknownOption,
                $"{set.Option} cannot be {set.Value}: it takes {unfit.Type}.",
                $"See what it is for: ask-nix \"explain option {set.Option}\"."),
            [$"explain option {set.Option}"]),
        _ => null,
    };

    private Proposal.Refusal? Judge(FeatureIntent wanted, EvaluatedSystem system)
    {
        if (features.Find(wanted.Feature) is not { } feature)
            return wanted.Options.Keys.Select(system.Option).FirstOrDefault(option => option is { Exists: false }) is { } unknown ? Missing(unknown, null) : null;
        var missing = feature.Options.Keys.FirstOrDefault(option => NameHere(feature, option, system) is null);
        return missing is null ? null : Missing(system.Option(missing)!, feature);
    }

    private static Proposal.Refusal Missing(ProbedOption option, Feature? feature)
    {
        var near = Near(option);
        var conditions = feature?.Conditions;
        var release = (conditions?.Since, conditions?.Until) switch
        {
            ({ } since, _) => $" It is there from NixOS {since} on.",
            (_, { } until) => $" It was there until NixOS {until}.",
            _ => "",
        };
        var advice = conditions?.Instead is { } instead ? $"Where it is missing, this does: ask-nix \"{instead}\"."
            : near.IsEmpty ? "Search for it by what it does: ask-nix \"search options for ...\"."
            : $"Did you mean {string.Join(" or ", near)}?";
        return new Proposal.Refusal(
            new Problem(ErrorCode.UnknownOption, $"This machine's NixOS has no option {option.Name}.{release}", advice),
            conditions?.Instead is { } sentence ? [sentence] : [.. near.Select(name => $"explain option {name}")]);
    }

    // The first part that is not there is compared with what is there at that place.
    private static ImmutableArray<string> Near(ProbedOption option)
    {
        var parts = OptionName.Split(option.Name);
        var known = option.Known.IsDefault ? [] : option.Known;
        if (known.Length >= parts.Length || option.Siblings.IsDefaultOrEmpty)
            return [];
        return
        [
            .. NearNames.Of(parts[known.Length], option.Siblings, 3)
                .Select(name => string.Join('.', known.Append(name).Concat(parts.Skip(known.Length + 1)))),
        ];
    }
}
