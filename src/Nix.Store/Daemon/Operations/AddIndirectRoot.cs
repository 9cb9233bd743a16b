namespace Nix.Store.Daemon;

/// <summary>Registers a link outside the store, made already, as a root; <paramref name="Link"/> is its absolute path.</summary>
public sealed record AddIndirectRoot(string Link) : DaemonOperation<Done>
{
    internal override ulong Code => 12;

    internal override void Write(WireWriter to, DaemonPeer peer) => to.Text(Link);

    internal override ValueTask<Done> ReadAnswerAsync(WireReader from, DaemonPeer peer) => Done.ReadAsync(from);
}
