namespace Nix.Store.Daemon;

/// <summary>Whether the store has the path, complete.</summary>
public sealed record IsValidPath(string Path) : DaemonOperation<bool>
{
    internal override ulong Code => 1;

    internal override void Write(WireWriter to, DaemonPeer peer) => to.Text(Path);

    internal override ValueTask<bool> ReadAnswerAsync(WireReader from, DaemonPeer peer) => from.ReadFlagAsync();
}
