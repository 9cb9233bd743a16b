namespace Nix.Store.Daemon;

/// <summary>What came is not what the protocol allows. The connection was closed.</summary>
public sealed class DaemonProtocolException(string what) : DaemonException($"The Nix daemon sent what its protocol does not allow: {what}.")
{
    /// <summary>What is wrong with it, whoever sent it.</summary>
    public string Fault { get; } = what;

    public override string Advice => "Check that a Nix daemon is at the other end (NIX_DAEMON_SOCKET_PATH), and that nothing else writes into the connection.";
}
