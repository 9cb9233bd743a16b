namespace Nix.Store.Daemon;

/// <summary>The outputs of a valid derivation by name; null for one whose path is not known before it is built.</summary>
public sealed record QueryDerivationOutputMap(string Derivation) : DaemonOperation<IReadOnlyDictionary<string, string?>>
{
    internal override ulong Code => 41;

    internal override void Write(WireWriter to, DaemonPeer peer) => to.Text(Derivation);

    internal override async ValueTask<IReadOnlyDictionary<string, string?>> ReadAnswerAsync(WireReader from, DaemonPeer peer)
    {
        var outputs = new OrderedDictionary<string, string?>(StringComparer.Ordinal);
        await from.ReadListAsync(async () => outputs[await from.ReadTextAsync()] = await from.ReadOptionalStorePathAsync());
        return outputs;
    }
}
