using System.Collections.Immutable;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Names;

/// <summary>
/// The best known programs under the names people give them and by what they are for, from the lists in <c>Data</c>. A first answer
/// needs no index; an index asks here first, because what people mean by "code" or "node" no package description says.
/// </summary>
public sealed class StarterNames : IPackageNames
{
    // Longer names there are none.
    const int LongestName = 200;

    readonly StarterFile _file = StarterFile.Shipped();
    readonly ListedNames _listed = new();
    readonly Lazy<(string Key, int Attribute)[]> _keys;
    readonly Needs _needs;

    public StarterNames()
    {
        _needs = new Needs(_file);
        // Most sentences name what they want, and name it rightly. Slips are looked for among the best known programs: of all there are,
        // one is near any word.
        _keys = new Lazy<(string, int)[]>(() => [.. Enumerable.Range(0, _file.Names.Count).Where(name => _file.NameAttributes[name] < _file.Listed).Select(name => (_file.Names[name], (int)_file.NameAttributes[name]))]);
    }

    public string? Resolve(string words)
    {
        Span<char> key = stackalloc char[LongestName];
        return words.Length <= LongestName && NameKey.Write(words, key) is > 0 and var length && _file.Names.Find(key[..length]) is >= 0 and var name
            ? _file.Attributes[_file.NameAttributes[name]]
            : null;
    }

    public ListedName? Listed(string name) => _listed.Find(name);

    public ImmutableArray<string> Describe(string need, int limit)
    {
        if (LikeProgram.Named(need) is not { } named || Resolve(named) is not { } program)
            return _needs.Best(need, limit);
        var others = _needs.Like(program, limit);
        // Who wants something like Illustrator may well be given what is also called so here; who wants something like Firefox has Firefox.
        if (!others.IsEmpty && IsOwnName(named, program))
            return others;
        return _needs.Best(need, limit) is { IsEmpty: false } best ? best : others;
    }

    // Chrome and the Firefox browser are called by their own names, Word for libreoffice is not.
    static bool IsOwnName(string named, string attribute)
    {
        var (key, own) = (NameKey.Of(named), NameKey.Of(attribute.AsSpan(attribute.LastIndexOf('.') + 1)));
        return key.Contains(own, StringComparison.Ordinal) || own.Contains(key, StringComparison.Ordinal);
    }

    public IReadOnlyList<string> Untold(string need) => new NeedWords(_file, need).Untold;

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
                .Distinct()
                .Take(limit)
                .Select(attribute => _file.Attributes[attribute]),
        ];
    }
}
