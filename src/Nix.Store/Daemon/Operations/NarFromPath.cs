namespace Nix.Store.Daemon;

/// <summary>Writes the archive (NAR) of a valid path to a stream.</summary>
public sealed record NarFromPath(string Path, Stream Target) : DaemonOperation<Done>
{
    // What has been written cannot be taken back.
    public override bool IsRepeatable => false;

    internal override ulong Code => 38;

    internal override void Write(WireWriter to, DaemonPeer peer) => to.Text(Path);

    internal override async ValueTask<Done> ReadAnswerAsync(WireReader from, DaemonPeer peer)
    {
        await ArchivePassage.CopyAsync(from, Target);
        return default;
    }
}
