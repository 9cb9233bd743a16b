namespace Nix.Store.Daemon;

/// <summary>Makes equal files of the store one by hard links.</summary>
public sealed record OptimiseStore() : DaemonOperation<Done>
{
    internal override bool TakesLong => true;

    internal override ulong Code => 34;

    internal override void Write(WireWriter to, DaemonPeer peer)
    {
    }

    internal override ValueTask<Done> ReadAnswerAsync(WireReader from, DaemonPeer peer) => Done.ReadAsync(from);
}
