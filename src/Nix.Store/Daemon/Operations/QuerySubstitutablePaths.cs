namespace Nix.Store.Daemon;

/// <summary>Those of the paths that a cache has.</summary>
public sealed record QuerySubstitutablePaths(IReadOnlyCollection<string> Paths) : DaemonOperation<IReadOnlyList<string>>
{
    internal override bool TakesLong => true;

    internal override ulong Code => 32;

    internal override void Write(WireWriter to, DaemonPeer peer) => to.Texts(Paths);

    internal override ValueTask<IReadOnlyList<string>> ReadAnswerAsync(WireReader from, DaemonPeer peer) => from.ReadStorePathsAsync();
}
