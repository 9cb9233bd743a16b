namespace Nix.Store.Daemon;

/// <summary>
/// All roots of the garbage collector: links, running processes and temporary ones. To users it does not trust the daemon gives
/// <c>{censored}</c> in place of what is not theirs to see.
/// </summary>
public sealed record FindRoots : DaemonOperation<IReadOnlyList<DaemonRoot>>
{
    internal override bool TakesLong => true;

    internal override ulong Code => 14;

    internal override void Write(WireWriter to, DaemonPeer peer)
    {
    }

    internal override ValueTask<IReadOnlyList<DaemonRoot>> ReadAnswerAsync(WireReader from, DaemonPeer peer) =>
        from.ReadListAsync(async () => new DaemonRoot(await from.ReadTextAsync(), await from.ReadStorePathAsync()));
}
