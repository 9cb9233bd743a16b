namespace Nix.Store.Daemon;

/// <summary>The valid path whose name begins with these 32 characters; null when there is none.</summary>
public sealed record QueryPathFromHashPart(string HashPart) : DaemonOperation<string?>
{
    internal override ulong Code => 29;

    internal override void Write(WireWriter to, DaemonPeer peer) => to.Text(HashPart);

    internal override ValueTask<string?> ReadAnswerAsync(WireReader from, DaemonPeer peer) => from.ReadOptionalStorePathAsync();
}
