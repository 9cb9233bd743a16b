using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using AskNix.Understanding;
using AskNix.Understanding.Names;

namespace AskNix.Features;

/// <summary>The features this program knows in detail, with the names known elsewhere behind them. Nothing is read before it is asked for.</summary>
public sealed class FeatureCatalogue(IFeatureNames? inner = null) : IFeatureNames
{
    // Left out only where nothing is called so with them: "emacs daemon" is a feature, "emacs" a program.
    private static readonly string[] s_behind = [" service", " daemon"];

    private readonly Lazy<FeatureIndex> index = new(FeatureIndex.Shipped);
    private readonly Lazy<HashSet<string>> services = new(() => DataLines.Read("features/services.txt").Select(line => line[0]).ToHashSet(StringComparer.Ordinal));
    private readonly Lazy<ModuleSwitches> switches = new(() => new ModuleSwitches());
    private readonly ConcurrentDictionary<string, Feature> read = new(StringComparer.Ordinal);

    /// <summary>All features, by name. Reads every one of them.</summary>
    public IEnumerable<Feature> All => index.Value.Names.Select(name => Find(name)!);

    public Feature? Find(string name) => index.Value.OptionsOf(name) is null ? null : read.GetOrAdd(name, Read);

    /// <inheritdoc/>
    public string? Resolve(string words) => Named(words)
        ?? (s_behind.FirstOrDefault(end => words.EndsWith(end, StringComparison.OrdinalIgnoreCase)) is { } said ? Named(words[..^said.Length]) : null);

    /// <inheritdoc/>
    public (string Feature, double Likeness)? Describe(string need) => index.Value.Describe(need);

    /// <inheritdoc/>
    public IReadOnlyList<(string Feature, double Likeness)> Near(string need, int limit) => index.Value.Near(need, limit);

    /// <inheritdoc/>
    public string? SwitchOf(string name) => switches.Value.Find(name)
        ?? (s_behind.FirstOrDefault(end => name.EndsWith(end.Replace(' ', '-'), StringComparison.OrdinalIgnoreCase)) is { } said ? switches.Value.Find(name[..^said.Length]) : null);

    /// <inheritdoc/>
    public bool IsService(string name) => switches.Value.IsService(name);

    /// <summary>The options that are known without asking anything: those with a port or a user in them are left out.</summary>
    public ImmutableSortedDictionary<string, string> OptionsOf(string feature) =>
        index.Value.OptionsOf(feature) is { } known
            ? known.Where(option => !Placeholders.HasAny(option.Key) && !Placeholders.HasAny(option.Value)).ToImmutableSortedDictionary(StringComparer.Ordinal)
            : inner?.OptionsOf(feature) ?? ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The feature that is meant by who asks for a package that does not work well by itself; null where the package is enough.</summary>
    public Feature? InsteadOf(string package) => index.Value.InsteadOf(package) is { } name ? Find(name) : null;

    /// <summary>The feature that may be meant by who asks for a package that is useful by itself too.</summary>
    public Feature? OfferedFor(string package) => index.Value.OfferedFor(package) is { } name ? Find(name) : null;

    /// <summary>The switch of the service that may be meant by who asks for a package, where its own module needs nothing else and no feature knows more of it.</summary>
    public string? ServiceOf(string package) => services.Value.Contains(package) && InsteadOf(package) is null && OfferedFor(package) is null ? $"services.{package}.enable" : null;

    /// <summary>The other features that listen on a port this one listens on too, port by port; those that cannot be on beside it anyway are left out.</summary>
    public IEnumerable<(string Port, Feature Other)> SharingPorts(Feature feature) =>
        from port in feature.Listens.Keys
        from name in index.Value.ListeningOn(port)
        where name != feature.Name && !feature.Conflicts.Contains(name)
        select (port, Find(name)!);

    /// <summary>The feature with values filled in: <c>user</c>, <c>port</c>, <c>package</c>, <c>module</c>, and what it asks for.</summary>
    public static FeaturePlan Fill(Feature feature, IReadOnlyDictionary<string, string> values)
    {
        var options = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (option, expression) in feature.Options)
            Put(option, expression);
        foreach (var (option, expression) in feature.Needs)
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

    private string? Named(string words) => index.Value.Resolve(words) ?? inner?.Resolve(words);

    private static Feature Read(string name)
    {
        using var stream = typeof(FeatureCatalogue).Assembly.GetManifestResourceStream($"features/{name}.json")!;
        return JsonSerializer.Deserialize(stream, FeatureJson.Default.FeatureFile)!.ToFeature();
    }
}
