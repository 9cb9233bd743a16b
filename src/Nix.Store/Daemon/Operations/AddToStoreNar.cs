namespace Nix.Store.Daemon;

/// <summary>Adds a path with all that is recorded of it, as when copying between stores.</summary>
/// <param name="Info">What is recorded; the daemon checks hash and size.</param>
/// <param name="WriteArchive">Writes the archive.</param>
/// <param name="Repair">Write it even if it is there.</param>
/// <param name="SkipSignatures">Take it without a signature by a trusted key; the daemon does so for trusted users only.</param>
public sealed record AddToStoreNar(
    StoreObjectInfo Info, Func<Stream, CancellationToken, Task> WriteArchive, bool Repair = false, bool SkipSignatures = false) : DaemonOperation<Done>
{
    public override bool IsRepeatable => false;

    internal override bool TakesLong => true;

    internal override ulong Code => 39;

    internal override Func<Stream, CancellationToken, Task> Body => WriteArchive;

    internal override void Write(WireWriter to, DaemonPeer peer)
    {
        Info.Write(to);
        to.Flag(Repair);
        to.Flag(SkipSignatures);
    }

    internal override ValueTask<Done> ReadAnswerAsync(WireReader from, DaemonPeer peer) => default;
}
