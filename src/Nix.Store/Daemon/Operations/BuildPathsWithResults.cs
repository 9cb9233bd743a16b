namespace Nix.Store.Daemon;

/// <summary>Builds or fetches, and says of each how it went; a failed build is an answer, not an error.</summary>
public sealed record BuildPathsWithResults(IReadOnlyCollection<DerivedPath> Paths, BuildMode Mode = BuildMode.Normal)
    : DaemonOperation<IReadOnlyList<BuildOutcome>>
{
    public override bool IsRepeatable => false;

    internal override bool TakesLong => true;

    internal override ulong Code => 46;

    internal override void Write(WireWriter to, DaemonPeer peer)
    {
        to.List(Paths, path => to.Text(path.ToString()));
        to.Number((ulong)Mode);
    }

    internal override ValueTask<IReadOnlyList<BuildOutcome>> ReadAnswerAsync(WireReader from, DaemonPeer peer) => from.ReadListAsync(async () =>
        new BuildOutcome(DerivedPath.Parse(await from.ReadTextAsync()), await BuildResult.ReadAsync(from, peer)));
}
