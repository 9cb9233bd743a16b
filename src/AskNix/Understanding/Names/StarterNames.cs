using System.Collections.Immutable;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Names;

/// <summary>
/// The best known programs under the names people give them, from <c>Data/names.tsv</c>. A first answer needs no index; an index asks
/// here first, because what people mean by "code" or "node" no package description says.
/// </summary>
public sealed class StarterNames : IPackageNames
{
    readonly Dictionary<string, string> _byKey = new(StringComparer.Ordinal);
    readonly ImmutableArray<string> _attributes;
    readonly Lazy<Needs> _needs;
    readonly int _longestKey;

    public StarterNames()
    {
        var attributes = ImmutableArray.CreateBuilder<string>();
        var needs = new List<(string Attribute, IEnumerable<string> Purposes)>();
        var aliases = new List<(string Key, string Attribute)>();
        foreach (var columns in DataLines.Read("AskNix.names.tsv"))
        {
            var attribute = columns[0];
            attributes.Add(attribute);
            _byKey.TryAdd(NameKey.Of(attribute), attribute);
            aliases.AddRange(DataLines.Parts(columns, 1).Select(alias => (NameKey.Of(alias), attribute)));
            needs.Add((attribute, DataLines.Parts(columns, 2)));
        }

        // An attribute's own name beats another's alias.
        foreach (var (key, attribute) in aliases)
            _byKey.TryAdd(key, attribute);
        _attributes = attributes.ToImmutable();
        // Most sentences name what they want.
        _needs = new Lazy<Needs>(() => new Needs(needs));
        _longestKey = _byKey.Keys.Max(key => key.Length);
    }

    /// <summary>All attributes, the best known first within each kind.</summary>
    public ImmutableArray<string> Attributes => _attributes;

    public string? Resolve(string words) =>
        words.Length <= _longestKey * 2 && NameKey.Of(words) is { Length: > 0 } key ? _byKey.GetValueOrDefault(key) : null;

    public ImmutableArray<string> Describe(string need, int limit) => _needs.Value.Best(need, limit);

    public ImmutableArray<string> Near(string words, int limit)
    {
        var key = NameKey.Of(words);
        var bound = NearBound.Of(key.Length);
        if (bound == 0 || key.Length > _longestKey + bound)
            return [];
        return
        [
            .. _byKey
                .Select(pair => (pair.Value, Distance: EditDistance.Between(key, pair.Key, bound), SameStart: pair.Key[0] == key[0], pair.Key))
                .Where(near => near.Distance <= bound && near.Key.Length > 2)
                .OrderBy(near => near.Distance).ThenByDescending(near => near.SameStart).ThenBy(near => near.Key, StringComparer.Ordinal)
                .Select(near => near.Value)
                .Distinct(StringComparer.Ordinal)
                .Take(limit),
        ];
    }
}
