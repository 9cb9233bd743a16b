namespace Nix.Store.Daemon;

/// <summary>What would be built and fetched to have these.</summary>
public sealed record QueryMissing(IReadOnlyCollection<DerivedPath> Paths) : DaemonOperation<MissingPaths>
{
    internal override bool TakesLong => true;

    internal override ulong Code => 40;

    internal override void Write(WireWriter to, DaemonPeer peer) => to.List(Paths, path => to.Text(path.ToString()));

    internal override ValueTask<MissingPaths> ReadAnswerAsync(WireReader from, DaemonPeer peer) => MissingPaths.ReadAsync(from);
}
