namespace Nix.Store.Daemon;

/// <summary>Nothing has come for too long. The connection was closed.</summary>
public sealed class DaemonSilentException(TimeSpan limit)
    : DaemonException($"The Nix daemon has said nothing for {limit.TotalSeconds:0.###} seconds.")
{
    public override string Advice => "It may wait for a lock or a slow disk. Try again later, or restart it: systemctl restart nix-daemon";
}
