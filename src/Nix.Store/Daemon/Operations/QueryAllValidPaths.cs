namespace Nix.Store.Daemon;

/// <summary>Every valid path.</summary>
public sealed record QueryAllValidPaths() : DaemonOperation<IReadOnlyList<string>>
{
    internal override ulong Code => 23;

    internal override void Write(WireWriter to, DaemonPeer peer)
    {
    }

    internal override ValueTask<IReadOnlyList<string>> ReadAnswerAsync(WireReader from, DaemonPeer peer) => from.ReadStorePathsAsync();
}
