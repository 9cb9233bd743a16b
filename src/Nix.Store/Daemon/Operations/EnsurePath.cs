namespace Nix.Store.Daemon;

/// <summary>Makes a path valid by fetching it from a cache, if it is not already.</summary>
public sealed record EnsurePath(string Path) : DaemonOperation<Done>
{
    internal override bool TakesLong => true;

    internal override ulong Code => 10;

    internal override void Write(WireWriter to, DaemonPeer peer) => to.Text(Path);

    internal override ValueTask<Done> ReadAnswerAsync(WireReader from, DaemonPeer peer) => Done.ReadAsync(from);
}
