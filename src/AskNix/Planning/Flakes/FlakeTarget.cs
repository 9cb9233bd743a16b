namespace AskNix.Planning.Flakes;

/// <summary>The flake a sentence is about.</summary>
/// <param name="Reference">What the nix command is given.</param>
/// <param name="Directory">The folder of its <c>flake.nix</c>; null for a flake that is fetched from elsewhere.</param>
/// <param name="InGit">Whether the folder is part of a git work tree, of which Nix sees the tracked files only.</param>
/// <param name="IsMachine">Whether the machine's own configuration stands in it.</param>
public sealed record FlakeTarget(string Reference, string? Directory, bool InGit, bool IsMachine)
{
    /// <summary>How a person would name it.</summary>
    public string Description => Directory ?? Reference;

    /// <summary>A flake in a folder of this machine.</summary>
    public static FlakeTarget Local(string directory, bool inGit, bool isMachine) =>
        new(inGit ? directory : PathReference(directory), directory, inGit, isMachine);

    /// <summary>
    /// A reference that keeps Nix from looking for a git work tree around the folder; what has a meaning in references is
    /// percent-encoded.
    /// </summary>
    internal static string PathReference(string directory) =>
        "path:" + string.Join('/', directory.Split('/').Select(Uri.EscapeDataString));
}
