namespace Nix.Evaluation.Hosting;

/// <summary>What is wanted of a Mercurial repository.</summary>
/// <param name="Url">Where it is.</param>
public sealed record MercurialInput(string Url)
{
    /// <summary>A branch, a tag or a bookmark; null for the default branch, or the working directory where that is changed.</summary>
    public string? Ref { get; init; }

    /// <summary>A commit, in 40 hexadecimal digits; null for the newest of the reference.</summary>
    public string? Rev { get; init; }
}
