namespace Nix.Store.Daemon;

/// <summary>The first words of a connection: who we are, the version, the features, and what the daemon says of itself.</summary>
internal sealed class Greeting(WireStream stream, WireReader from, DaemonLog log)
{
    private const ulong Ours = 0x6e697863;
    private const ulong Theirs = 0x6478696f;
    private static readonly ProtocolVersion s_withTrust = new(1, 35);
    private static readonly ProtocolVersion s_withFeatures = new(1, 38);

    /// <exception cref="DaemonVersionException">No version is spoken by both.</exception>
    /// <exception cref="DaemonProtocolException">It is no Nix daemon.</exception>
    internal async Task<DaemonPeer> ExchangeAsync()
    {
        var to = new WireWriter();
        to.Number(Ours);
        to.Number(ProtocolVersion.Newest.OnWire);
        await SendAsync(to);

        if (await from.ReadNumberAsync() != Theirs)
            throw new DaemonProtocolException("its greeting is not that of a Nix daemon");
        var version = ProtocolVersion.FromWire(await from.ReadNumberAsync());
        if (version.Major != ProtocolVersion.Newest.Major || version < ProtocolVersion.Oldest)
            throw new DaemonVersionException(version);
        var spoken = version < ProtocolVersion.Newest ? version : ProtocolVersion.Newest;

        IReadOnlyList<string> features = [];
        if (spoken >= s_withFeatures)
        {
            to.Texts(ProtocolFeatures.Known);
            await SendAsync(to);
            features = [.. ProtocolFeatures.Known.Intersect(await from.ReadTextsAsync(), StringComparer.Ordinal)];
        }
        to.Number(0UL); // No processor is asked for, and no space reserved: both are no longer looked at.
        to.Number(0UL);
        await SendAsync(to);
        var nixVersion = await from.ReadTextAsync();
        bool? trustsUs = spoken < s_withTrust ? null : await from.ReadNumberAsync() switch
        {
            0 => null,
            1 => true,
            2 => false,
            var word => throw new DaemonProtocolException($"it says {word} of whether it trusts us"),
        };
        await log.ReadToEndAsync(report: null);
        return new DaemonPeer(spoken, features, nixVersion, trustsUs, []);
    }

    private async ValueTask SendAsync(WireWriter to)
    {
        await stream.WriteAsync(to.Written);
        to.Clear();
    }
}
