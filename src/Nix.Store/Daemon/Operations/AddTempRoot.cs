namespace Nix.Store.Daemon;

/// <summary>Keeps a path from the garbage collector for as long as the connection lives; it need not be valid yet.</summary>
public sealed record AddTempRoot(string Path) : DaemonOperation<Done>
{
    internal override ulong Code => 11;

    internal override void Write(WireWriter to, DaemonPeer peer) => to.Text(Path);

    internal override ValueTask<Done> ReadAnswerAsync(WireReader from, DaemonPeer peer) => Done.ReadAsync(from);
}
