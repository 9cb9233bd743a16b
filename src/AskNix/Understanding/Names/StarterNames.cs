using System.Collections.Immutable;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Names;

/// <summary>
/// The best known programs under the names people give them, from <c>Data/names.tsv</c>. A first answer needs no index; an index asks
/// here first, because what people mean by "code" or "node" no package description says.
/// </summary>
public sealed class StarterNames : IPackageNames
{
    readonly NameTable _table = new("AskNix.names.tsv", ',', NameKey.Write);
    readonly Lazy<(string Key, string Attribute)[]> _keys;
    readonly Lazy<Needs> _needs;

    public StarterNames()
    {
        // Most sentences name what they want, and name it rightly.
        _keys = new Lazy<(string, string)[]>(() => [.. _table.Keys().Select(name => (name.Key, _table.Text(name.Row, 0)))]);
        _needs = new Lazy<Needs>(() => new Needs(_table.Rows.Select(row => (_table.Text(row, 0), _table.Text(row, 2)))));
    }

    /// <summary>All attributes, the best known first within each kind.</summary>
    public IEnumerable<string> Attributes => _table.Rows.Select(row => _table.Text(row, 0));

    public string? Resolve(string words) => _table.Find(words) is { } row ? _table.Text(row, 0) : null;

    public ImmutableArray<string> Describe(string need, int limit) => _needs.Value.Best(need, limit);

    public ImmutableArray<string> Near(string words, int limit)
    {
        var key = NameKey.Of(words);
        var bound = NearBound.Of(key.Length);
        if (bound == 0)
            return [];
        return
        [
            .. _keys.Value
                .Select(name => (name.Attribute, Distance: EditDistance.Between(key, name.Key, bound), SameStart: name.Key[0] == key[0], name.Key))
                // People rarely mistype the first letter, and put none before it: "weather" is not kweather.
                .Where(near => near.Distance <= (near.SameStart ? bound : near.Key.Length == key.Length ? 1 : 0) && near.Key.Length > 2)
                .OrderBy(near => near.Distance).ThenByDescending(near => near.SameStart).ThenBy(near => near.Key, StringComparer.Ordinal)
                .Select(near => near.Attribute)
                .Distinct(StringComparer.Ordinal)
                .Take(limit),
        ];
    }
}
