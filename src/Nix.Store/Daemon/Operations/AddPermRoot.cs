namespace Nix.Store.Daemon;

/// <summary>Makes a link to a path and registers it as a root, as the daemon's user; answers the link. For trusted users, since 1.36.</summary>
public sealed record AddPermRoot(string Path, string Link) : DaemonOperation<string>
{
    internal override ulong Code => 47;

    internal override void Write(WireWriter to, DaemonPeer peer)
    {
        if (peer.Protocol < new ProtocolVersion(1, 36))
            throw new DaemonUnsupportedException("make a root", peer.Protocol, "1.36");
        to.Text(Path);
        to.Text(Link);
    }

    internal override ValueTask<string> ReadAnswerAsync(WireReader from, DaemonPeer peer) => from.ReadTextAsync();
}
