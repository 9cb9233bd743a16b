namespace Nix.Store.Daemon;

/// <summary>Adds many paths in one stream; each must come after what it refers to.</summary>
/// <param name="Sources">The paths.</param>
/// <param name="Repair">Write them even if they are there.</param>
/// <param name="SkipSignatures">See <see cref="AddToStoreNar"/>.</param>
public sealed record AddMultipleToStore(IReadOnlyCollection<StoreObjectSource> Sources, bool Repair = false, bool SkipSignatures = false)
    : DaemonOperation<Done>
{
    public override bool IsRepeatable => false;

    internal override bool TakesLong => true;

    internal override ulong Code => 44;

    internal override Func<Stream, CancellationToken, Task> Body => async (target, cancellation) =>
    {
        var writer = new WireWriter();
        writer.Number((ulong)Sources.Count);
        foreach (var source in Sources)
        {
            source.Info.Write(writer);
            await target.WriteAsync(writer.Written, cancellation);
            writer.Clear();
            await source.WriteArchive(target, cancellation);
        }
        await target.WriteAsync(writer.Written, cancellation);
    };

    internal override void Write(WireWriter to, DaemonPeer peer)
    {
        to.Flag(Repair);
        to.Flag(SkipSignatures);
    }

    internal override ValueTask<Done> ReadAnswerAsync(WireReader from, DaemonPeer peer) => default;
}
