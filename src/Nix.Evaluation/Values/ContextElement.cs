namespace Nix.Evaluation.Values;

/// <summary>One store object a string refers to.</summary>
/// <param name="Kind">How it is referred to.</param>
/// <param name="Path">Its base name: hash part, dash, name.</param>
/// <param name="Output">For <see cref="ContextKind.Output"/> the output's name; else empty.</param>
public sealed record ContextElement(ContextKind Kind, string Path, string Output = "")
{
    /// <summary>The order in which Nix keeps its sets: plain paths, outputs, whole derivations; each by path and output.</summary>
    public static IComparer<ContextElement> Order { get; } = Comparer<ContextElement>.Create(static (left, right) =>
    {
        if (ReferenceEquals(left, right))
            return 0;
        int order = (int)left.Kind - (int)right.Kind;
        if (order == 0)
            order = string.CompareOrdinal(left.Path, right.Path);
        return order != 0 ? order : string.CompareOrdinal(left.Output, right.Output);
    });

    /// <summary>As Nix writes it: <c>PATH</c>, <c>!OUTPUT!PATH</c> or <c>=PATH</c>, without the store directory.</summary>
    public override string ToString() => Kind switch
    {
        ContextKind.Output => $"!{Output}!{Path}",
        ContextKind.Derivation => $"={Path}",
        _ => Path,
    };
}
