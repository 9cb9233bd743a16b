using System.Collections.Immutable;
using System.Globalization;
using AskNix.Intents;

namespace AskNix.Understanding.Conversations;

/// <summary>Something that was spoken of, which a later turn may point back to.</summary>
/// <param name="Kind">What sort of thing: only things of one sort are "both".</param>
/// <param name="Name">Words that name it in any sentence.</param>
sealed record Thing(string Kind, string Name)
{
    /// <summary>What a wish or question is about.</summary>
    public static ImmutableArray<Thing> Of(Intent intent) => intent switch
    {
        PackagesIntent named => Each("package", named.Packages),
        UpdateSystem { Packages.IsDefaultOrEmpty: false } update => Each("package", update.Packages),
        FeatureIntent { Port: { } port } => [new("port", $"port {port.ToString(CultureInfo.InvariantCulture)}")],
        FeatureIntent feature => [new("feature", feature.Feature)],
        SetOption { Option.Length: > 0 } set => [new("option", set.Option)],
        ExplainOption explained => [new("option", explained.Option)],
        ExplainConcept concept => [new("concept", concept.Topic)],
        FindCommand find => [new("command", find.Command)],
        WhyDepends { Package: { } package } => [new("package", package)],
        WhyDepends { Dependency: { } dependency } => [new("package", dependency)],
        PinGeneration { Generation: { } generation } => Generations(generation),
        RollbackSystem { Generation: { } generation } => Generations(generation),
        DeleteGenerations { Generations: { IsDefault: false } generations } => Generations([.. generations]),
        CompareGenerations compared => Generations([.. new[] { compared.From, compared.To }.OfType<int>()]),
        HomeManager => [new("home-manager", "home-manager")],
        CreateFlake or CheckFlake or ShowFlake or UpdateFlake => [new("flake", "the flake")],
        RebuildSystem => [new("configuration", "the configuration")],
        _ => [],
    };

    static ImmutableArray<Thing> Each(string kind, ImmutableArray<string> names) => [.. names.Select(name => new Thing(kind, name))];

    static ImmutableArray<Thing> Generations(params int[] numbers) =>
        Each("generation", [.. numbers.Select(number => $"generation {number.ToString(CultureInfo.InvariantCulture)}")]);
}
