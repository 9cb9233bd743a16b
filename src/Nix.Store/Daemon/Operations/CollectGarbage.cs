namespace Nix.Store.Daemon;

/// <summary>Collects garbage, or says what would be collected.</summary>
/// <param name="Action">What to do.</param>
/// <param name="Paths">For <see cref="GarbageAction.DeleteSpecific"/>, or to confine another action to these where the daemon can; else empty.</param>
/// <param name="MaximumFreed">Stop after so many bytes.</param>
/// <param name="WithReferrers">Delete also what refers to the paths given, where the daemon can.</param>
public sealed record CollectGarbage(
    GarbageAction Action, IReadOnlyCollection<string> Paths, ulong MaximumFreed = ulong.MaxValue, bool WithReferrers = false)
    : DaemonOperation<GarbageCollected>
{
    public override bool IsRepeatable => Action is GarbageAction.ReturnLive or GarbageAction.ReturnDead;

    internal override bool TakesLong => true;

    internal override ulong Code => 20;

    internal override void Write(WireWriter to, DaemonPeer peer)
    {
        var isConfined = Action is GarbageAction.DeleteSpecific || Paths.Count > 0;
        to.Number((ulong)Action);
        if (peer.Has(ProtocolFeatures.DeleteDeadSpecificReferrers))
        {
            to.Flag(!isConfined);
            if (isConfined)
            {
                to.Texts(Paths);
                to.Flag(WithReferrers);
            }
        }
        else if (WithReferrers || (isConfined && Action is not GarbageAction.DeleteSpecific))
        {
            throw new DaemonUnsupportedException(
                "confine a garbage collection to some paths", peer.Protocol, $"the feature {ProtocolFeatures.DeleteDeadSpecificReferrers}");
        }
        else
        {
            to.Texts(Paths);
        }
        to.Flag(false); // Nobody may ignore what is reachable.
        to.Number(MaximumFreed);
        for (var i = 0; i < 3; i++)
            to.Number(0UL); // Options given up.
    }

    internal override ValueTask<GarbageCollected> ReadAnswerAsync(WireReader from, DaemonPeer peer) => GarbageCollected.ReadAsync(from);
}
