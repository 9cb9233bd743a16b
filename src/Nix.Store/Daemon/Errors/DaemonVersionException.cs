namespace Nix.Store.Daemon;

/// <summary>The daemon speaks no version of the protocol that is spoken here.</summary>
public sealed class DaemonVersionException(ProtocolVersion version) : DaemonException(
    $"The Nix daemon speaks version {version} of its protocol; {ProtocolVersion.Oldest} to {ProtocolVersion.Newest} are spoken here.")
{
    /// <summary>The daemon's own version.</summary>
    public ProtocolVersion Version { get; } = version;

    public override string Advice => Version < ProtocolVersion.Oldest
        ? "Upgrade Nix on that machine to 2.8 or later."
        : "Update ask-nix, or use the traditional engine, which runs the installed Nix.";
}
