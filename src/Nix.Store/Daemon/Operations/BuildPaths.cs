namespace Nix.Store.Daemon;

/// <summary>Builds or fetches; succeeds when all of it is there. What failed, the error says only for people: see <see cref="BuildPathsWithResults"/>.</summary>
public sealed record BuildPaths(IReadOnlyCollection<DerivedPath> Paths, BuildMode Mode = BuildMode.Normal) : DaemonOperation<Done>
{
    public override bool IsRepeatable => false;

    internal override bool TakesLong => true;

    internal override ulong Code => 9;

    internal override void Write(WireWriter to, DaemonPeer peer)
    {
        to.List(Paths, path => to.Text(path.ToString()));
        to.Number((ulong)Mode);
    }

    internal override ValueTask<Done> ReadAnswerAsync(WireReader from, DaemonPeer peer) => Done.ReadAsync(from);
}
