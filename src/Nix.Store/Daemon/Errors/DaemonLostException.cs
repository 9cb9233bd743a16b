namespace Nix.Store.Daemon;

/// <summary>The connection ended before the answer. What was asked may have been done or not.</summary>
public sealed class DaemonLostException(Exception? inner = null)
    : DaemonException("The Nix daemon closed the connection before it had answered.", inner)
{
    public override string Advice => "Try again; if it happens again, look at the daemon's log: journalctl -u nix-daemon";
}
