using System.Collections.Immutable;
using System.Text.Json;
using AskNix.Understanding;

namespace AskNix.Features;

/// <summary>The features this program knows in detail, with the names known elsewhere behind them.</summary>
public sealed class FeatureCatalogue : IFeatureNames
{
    private const string Folder = "features/";

    private readonly IFeatureNames? inner;
    private readonly ImmutableSortedDictionary<string, Feature> features;
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    public FeatureCatalogue(IFeatureNames? inner = null)
    {
        this.inner = inner;
        features = Load().ToImmutableSortedDictionary(feature => feature.Name, feature => feature, StringComparer.Ordinal);

        // A short name is always its own feature, whatever another one is also called.
        foreach (var feature in features.Values)
            names.TryAdd(FeatureKey.Of(feature.Name), feature.Name);
        foreach (var feature in features.Values)
        {
            foreach (var name in feature.Names)
                names.TryAdd(FeatureKey.Of(name), feature.Name);
        }
    }

    /// <summary>All features, by name.</summary>
    public IEnumerable<Feature> All => features.Values;

    public Feature? Find(string name) => features.GetValueOrDefault(name);

    /// <inheritdoc/>
    public string? Resolve(string words) =>
        FeatureKey.Of(words) is { Length: > 0 } key && names.TryGetValue(key, out var name) ? name : inner?.Resolve(words);

    /// <summary>The options that are known without asking anything: those with a port or a user in them are left out.</summary>
    public ImmutableSortedDictionary<string, string> OptionsOf(string feature) =>
        Find(feature) is { } known
            ? known.Options.Where(option => !Placeholders.HasAny(option.Key) && !Placeholders.HasAny(option.Value)).ToImmutableSortedDictionary(StringComparer.Ordinal)
            : inner?.OptionsOf(feature) ?? ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The feature with values filled in: <c>user</c>, <c>port</c>, and what it asks for.</summary>
    public static FeaturePlan Fill(Feature feature, IReadOnlyDictionary<string, string> values)
    {
        var options = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (option, expression) in feature.Options)
            Put(option, expression);
        if (feature.Groups.Length > 0)
            Put("users.users.${user}.extraGroups", $"[ {string.Join(' ', feature.Groups.Select(group => $"\"{group}\""))} ]");
        var check = feature.Check.Select(command => Placeholders.Fill(command, values, out _)).OfType<string>();
        return new FeaturePlan(options.ToImmutable(), [.. check], [.. missing]);

        void Put(string option, string expression)
        {
            var name = Placeholders.Fill(option, values, out var missingInName);
            var value = Placeholders.Fill(expression, values, out var missingInValue);
            if (name is not null && value is not null)
                options[name] = value;
            foreach (var absent in new[] { missingInName, missingInValue }.OfType<string>())
                missing.Add(absent);
        }
    }

    private static IEnumerable<Feature> Load()
    {
        var assembly = typeof(FeatureCatalogue).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            yield return JsonSerializer.Deserialize(stream, FeatureJson.Default.FeatureFile)!.ToFeature();
        }
    }
}
