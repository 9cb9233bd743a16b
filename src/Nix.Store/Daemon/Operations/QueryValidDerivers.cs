namespace Nix.Store.Daemon;

/// <summary>The valid derivations that have this path for an output.</summary>
public sealed record QueryValidDerivers(string Path) : DaemonOperation<IReadOnlyList<string>>
{
    internal override ulong Code => 33;

    internal override void Write(WireWriter to, DaemonPeer peer) => to.Text(Path);

    internal override ValueTask<IReadOnlyList<string>> ReadAnswerAsync(WireReader from, DaemonPeer peer) => from.ReadStorePathsAsync();
}
