namespace AskNix.Features;

/// <summary>An option as nixpkgs declares it: what a feature's data was checked against.</summary>
/// <param name="File">The file in nixpkgs.</param>
/// <param name="Commit">The commit at which that file was read.</param>
/// <param name="Type">The description of its type, in the words of the module system.</param>
/// <param name="Default">Its default, as a Nix expression or in words.</param>
/// <param name="As">The name it had in that file, where it has another one today.</param>
/// <param name="Release">The NixOS release whose list of options gives that type and default, where they changed after that commit.</param>
public sealed record DeclaredOption(string File, string Commit, string Type, string Default, string? As = null, string? Release = null);
