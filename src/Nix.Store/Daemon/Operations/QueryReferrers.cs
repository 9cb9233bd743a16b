namespace Nix.Store.Daemon;

/// <summary>The valid paths that refer to this one directly.</summary>
public sealed record QueryReferrers(string Path) : DaemonOperation<IReadOnlyList<string>>
{
    internal override ulong Code => 6;

    internal override void Write(WireWriter to, DaemonPeer peer) => to.Text(Path);

    internal override ValueTask<IReadOnlyList<string>> ReadAnswerAsync(WireReader from, DaemonPeer peer) => from.ReadStorePathsAsync();
}
