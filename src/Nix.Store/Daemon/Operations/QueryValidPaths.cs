namespace Nix.Store.Daemon;

/// <summary>Those of the paths that are valid; with <paramref name="Substitute"/>, after fetching what caches have.</summary>
public sealed record QueryValidPaths(IReadOnlyCollection<string> Paths, bool Substitute = false) : DaemonOperation<IReadOnlyList<string>>
{
    internal override bool TakesLong => Substitute;

    internal override ulong Code => 31;

    internal override void Write(WireWriter to, DaemonPeer peer)
    {
        to.Texts(Paths);
        to.Flag(Substitute);
    }

    internal override ValueTask<IReadOnlyList<string>> ReadAnswerAsync(WireReader from, DaemonPeer peer) => from.ReadStorePathsAsync();
}
