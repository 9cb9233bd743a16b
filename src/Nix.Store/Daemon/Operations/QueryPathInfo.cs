namespace Nix.Store.Daemon;

/// <summary>What is recorded of a path; null when it is not valid.</summary>
public sealed record QueryPathInfo(string Path) : DaemonOperation<StoreObjectInfo?>
{
    internal override ulong Code => 26;

    internal override void Write(WireWriter to, DaemonPeer peer) => to.Text(Path);

    internal override async ValueTask<StoreObjectInfo?> ReadAnswerAsync(WireReader from, DaemonPeer peer) =>
        await from.ReadFlagAsync() ? await StoreObjectInfo.ReadUnkeyedAsync(from, Path) : null;
}
