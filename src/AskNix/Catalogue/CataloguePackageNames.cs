using System.Collections.Immutable;
using AskNix.Understanding;

namespace AskNix.Catalogue;

/// <summary>
/// Package names out of the machine's own index, with what people call things (<paramref name="inner"/>) in front: the common words
/// lead to what nixpkgs calls it, and the index says whether this machine's nixpkgs has it. Without an index the common words stand alone.
/// </summary>
public sealed class CataloguePackageNames(IPackageNames inner, PackageCatalogue? catalogue) : IPackageNames
{
    public string? Resolve(string words)
    {
        var common = inner.Resolve(words);
        if (catalogue is null)
            return common;
        if (common is not null && Known(common) is { } known)
            return known;
        foreach (var name in QueryWords.Of(words).Names)
        {
            if (Known(name) is { } attribute)
                return attribute;
        }

        return Named(words) ?? common;
    }

    public ListedName? Listed(string name) => inner.Listed(name);

    public ImmutableArray<string> Describe(string need, int limit)
    {
        var common = LikenedNeeds.Describe(inner, need, limit);
        if (catalogue is null)
            return common;
        return
        [
            .. common.Select(Known).OfType<string>()
                .Concat(catalogue.Search(need, limit).Select(hit => hit.Package.Attribute))
                .Distinct(StringComparer.Ordinal)
                .Take(limit),
        ];
    }

    public IReadOnlyList<string> Untold(string need) => inner.Untold(need);

    public ImmutableArray<string> Near(string words, int limit)
    {
        IEnumerable<string> near = inner.Near(words, limit + 1);
        if (catalogue is not null)
            near = catalogue.Near(words, limit + 1).Concat(near.Select(Known).OfType<string>());
        // Who asks has found that there is no such name, though the common words may know it.
        return [.. near.Where(name => name != words).Distinct(StringComparer.Ordinal).Take(limit)];
    }

    /// <summary>The attribute of this nixpkgs, through an old name if need be.</summary>
    private string? Known(string attribute) =>
        catalogue!.FindAnyCase(attribute)?.Attribute ?? (catalogue.FindAlias(attribute) is { Target.Length: > 0 } alias ? alias.Target : null);

    /// <summary>By the package's own name or its command, where only one package has it.</summary>
    private string? Named(string words)
    {
        foreach (var name in QueryWords.Of(words).Names)
        {
            if (Only(catalogue!.ByPName(name)) is { } byName)
                return byName;
            if (Only([.. catalogue.ByProgram(name).Where(package => package.MainProgram == name)]) is { } byProgram)
                return byProgram;
        }

        return null;
    }

    private static string? Only(ImmutableArray<Package> packages)
    {
        ImmutableArray<Package> top = [.. packages.Where(package => !package.Attribute.Contains('.', StringComparison.Ordinal))];
        return (top.Length, packages.Length) switch
        {
            (1, _) => top[0].Attribute,
            (0, 1) => packages[0].Attribute,
            _ => null,
        };
    }
}
