using Nix.Formats;

namespace Nix.Evaluation.Values;

/// <summary>One store object a string refers to.</summary>
/// <param name="Kind">How it is referred to.</param>
/// <param name="Path">
/// Its base name: hash part, dash, name. Where the derivation is itself an output of another, that output's name and an exclamation mark before it, as often
/// as need be: <c>out!HASH-NAME.drv</c>.
/// </param>
/// <param name="Output">For <see cref="ContextKind.Output"/> the output's name; else empty.</param>
public sealed record ContextElement(ContextKind Kind, string Path, string Output = "")
{
    const char Mark = '!';

    /// <summary>The order in which Nix keeps its sets: plain paths, outputs, whole derivations; each by path and output.</summary>
    public static IComparer<ContextElement> Order { get; } = Comparer<ContextElement>.Create(static (left, right) =>
    {
        if (ReferenceEquals(left, right))
            return 0;
        int order = (int)left.Kind - (int)right.Kind;
        if (order == 0)
            order = Compare(left.Path, right.Path);
        return order != 0 ? order : string.CompareOrdinal(left.Output, right.Output);
    });

    /// <summary>Whether the derivation is not there before another is built.</summary>
    public bool IsDynamic => Path.Contains(Mark, StringComparison.Ordinal);

    /// <summary>The store object at the bottom: of an output the derivation that is there.</summary>
    public StorePath Root => StorePath.ParseBaseName(Path[(Path.LastIndexOf(Mark) + 1)..]);

    /// <summary>The outputs that lead from <see cref="Root"/> to the derivation; none for one that is there.</summary>
    public IEnumerable<string> Between => IsDynamic ? Path.Split(Mark).SkipLast(1).Reverse() : [];

    /// <summary>An output of the derivation that this output will be.</summary>
    public ContextElement OutputOf(string output) => new(ContextKind.Output, Kind == ContextKind.Output ? $"{Output}{Mark}{Path}" : Path, output);

    /// <summary>As Nix writes it: <c>PATH</c>, <c>!OUTPUT!PATH</c> or <c>=PATH</c>, without the store directory.</summary>
    public override string ToString() => Kind switch
    {
        ContextKind.Output => $"!{Output}!{Path}",
        ContextKind.Derivation => $"={Path}",
        _ => Path,
    };

    /// <summary>By what the derivation is an output of first; what is there comes before what is not.</summary>
    static int Compare(string left, string right)
    {
        int l = left.IndexOf(Mark, StringComparison.Ordinal), r = right.IndexOf(Mark, StringComparison.Ordinal);
        if (l < 0 || r < 0)
            return l < 0 && r < 0 ? string.CompareOrdinal(left, right) : r.CompareTo(l) * -1;
        int order = Compare(left[(l + 1)..], right[(r + 1)..]);
        return order != 0 ? order : string.CompareOrdinal(left[..l], right[..r]);
    }
}
