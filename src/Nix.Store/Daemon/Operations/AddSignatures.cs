namespace Nix.Store.Daemon;

/// <summary>Adds signatures, each <c>KEY:SIGNATURE</c>, to what is recorded of a path.</summary>
public sealed record AddSignatures(string Path, IReadOnlyCollection<string> Signatures) : DaemonOperation<Done>
{
    internal override ulong Code => 37;

    internal override void Write(WireWriter to, DaemonPeer peer)
    {
        to.Text(Path);
        to.Texts(Signatures);
    }

    internal override ValueTask<Done> ReadAnswerAsync(WireReader from, DaemonPeer peer) => Done.ReadAsync(from);
}
