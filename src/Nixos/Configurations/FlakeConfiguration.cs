namespace Nixos.Configurations;

/// <summary>An output <c>nixosConfigurations.NAME</c> of a flake on this machine.</summary>
/// <param name="Directory">The folder of <c>flake.nix</c>, absolute, symbolic links resolved.</param>
/// <param name="Name">Which configuration, usually the host name.</param>
/// <param name="InGit">Whether the folder is part of a git work tree, of which Nix sees the tracked files only.</param>
public sealed record FlakeConfiguration(string Directory, string Name, bool InGit) : SystemConfiguration
{
    public override string Directory { get; init; } = Directory;

    /// <summary>The installable. A bare path lets Nix find the git work tree around it; <c>path:</c> keeps it from looking for one.</summary>
    public string Reference => $"{(InGit ? Directory : "path:" + Directory)}#nixosConfigurations.\"{Name}\"";

    public override string Description => $"{Directory}#{Name}";

    // A copy holds just the tracked files, so Nix need not ask git again.
    public override SystemConfiguration In(string directory) => this with { Directory = directory, InGit = false };
}
