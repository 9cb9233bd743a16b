namespace Nix.Store.Daemon;

/// <summary>
/// Checks that what is recorded is there and, with <paramref name="CheckContents"/>, is what it was; only trusted users may repair. Answers
/// whether errors remain; which, the messages say.
/// </summary>
public sealed record VerifyStore(bool CheckContents = false, bool Repair = false) : DaemonOperation<bool>
{
    internal override bool TakesLong => true;

    internal override ulong Code => 35;

    internal override void Write(WireWriter to, DaemonPeer peer)
    {
        to.Flag(CheckContents);
        to.Flag(Repair);
    }

    internal override ValueTask<bool> ReadAnswerAsync(WireReader from, DaemonPeer peer) => from.ReadFlagAsync();
}
