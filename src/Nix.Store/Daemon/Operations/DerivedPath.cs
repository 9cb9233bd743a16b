namespace Nix.Store.Daemon;

/// <summary>Something to be there after a build: a path itself, or outputs of a derivation.</summary>
/// <param name="Path">The whole path; of the derivation where outputs are meant.</param>
/// <param name="Outputs">Their names; an empty list for all; null for the path itself.</param>
public sealed record DerivedPath(string Path, IReadOnlyList<string>? Outputs)
{
    /// <summary>All outputs of a derivation.</summary>
    public static DerivedPath AllOutputsOf(string derivation) => new(derivation, []);

    /// <summary>A path itself: it is fetched where it is not valid.</summary>
    public static DerivedPath Itself(string path) => new(path, null);

    /// <summary>As on the wire: <c>PATH</c>, <c>DRV!*</c> or <c>DRV!out,dev</c>.</summary>
    public override string ToString() => Outputs switch
    {
        null => Path,
        [] => $"{Path}!*",
        _ => $"{Path}!{string.Join(',', Outputs)}",
    };

    internal static DerivedPath Parse(string text) => text.LastIndexOf('!') is var at and >= 0
        ? new(text[..at], text[(at + 1)..] is var outputs && outputs == "*" ? [] : outputs.Split(','))
        : new(text, null);
}
