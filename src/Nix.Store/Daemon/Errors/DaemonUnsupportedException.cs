namespace Nix.Store.Daemon;

/// <summary>The daemon is too old, or of another kind, to be asked this. Nothing was sent.</summary>
public sealed class DaemonUnsupportedException(string operation, ProtocolVersion spoken, string wanted)
    : DaemonException($"This Nix daemon cannot be asked to {operation}: it speaks version {spoken} of its protocol, and {wanted} is needed.")
{
    public override string Advice => "Upgrade Nix on that machine, or do it another way.";
}
