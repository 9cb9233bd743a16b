namespace Nixos.Configurations;

/// <summary>A module file that is evaluated with the <c>nixpkgs</c> of the search path.</summary>
/// <param name="Directory">The folder, absolute, symbolic links resolved.</param>
/// <param name="FileName">The module, relative to the folder; usually <c>configuration.nix</c>.</param>
public sealed record ClassicConfiguration(string Directory, string FileName) : SystemConfiguration
{
    public override string Directory { get; init; } = Directory;

    /// <summary>The module, absolute.</summary>
    public string File => Path.Combine(Directory, FileName);

    public override string Description => File;

    public override SystemConfiguration In(string directory) => this with { Directory = directory };
}
