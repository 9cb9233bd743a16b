namespace Nixos.Fetching;

/// <summary>Another repository in a commit.</summary>
/// <param name="Path">Where its tree belongs.</param>
/// <param name="Url">Where it is, as written.</param>
/// <param name="Rev">The commit.</param>
sealed record GitSubmodule(string Path, string Url, string Rev)
{
    /// <summary>The branch that is said to have it, a dot for the one of the same name as that of the commit; null for none.</summary>
    public string? Branch { get; init; }
}
