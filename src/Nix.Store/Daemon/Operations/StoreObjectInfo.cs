namespace Nix.Store.Daemon;

/// <summary>All that is recorded of a valid path.</summary>
/// <param name="Info">What stands in its own row.</param>
/// <param name="References">The paths it refers to directly, itself included where it does.</param>
public sealed record StoreObjectInfo(PathInfo Info, IReadOnlyList<string> References)
{
    private const string HashPrefix = "sha256:";

    internal static async ValueTask<StoreObjectInfo> ReadAsync(WireReader from) => await ReadUnkeyedAsync(from, await from.ReadStorePathAsync());

    /// <summary>Without its path, which is known.</summary>
    internal static async ValueTask<StoreObjectInfo> ReadUnkeyedAsync(WireReader from, string path)
    {
        var deriver = await from.ReadOptionalStorePathAsync();
        var hash = await from.ReadTextAsync();
        var references = await from.ReadStorePathsAsync();
        var registered = await from.ReadSizeAsync(253402300799); // The last second of the year 9999, which a time can still hold.
        var size = await from.ReadSizeAsync();
        var isUltimate = await from.ReadFlagAsync();
        var signatures = await from.ReadTextsAsync();
        var contentAddress = await from.ReadTextAsync();
        return new StoreObjectInfo(
            new PathInfo(
                path,
                HashPrefix + hash,
                size == 0 ? null : size,
                deriver,
                DateTimeOffset.FromUnixTimeSeconds(registered),
                isUltimate,
                signatures,
                contentAddress.Length == 0 ? null : contentAddress),
            references);
    }

    internal void Write(WireWriter to)
    {
        to.Text(Info.Path);
        to.Text(Info.Deriver ?? "");
        to.Text(Info.NarHash.StartsWith(HashPrefix, StringComparison.Ordinal) ? Info.NarHash[HashPrefix.Length..] : Info.NarHash);
        to.Texts(References);
        to.Number(Info.RegisteredAt.ToUnixTimeSeconds());
        to.Number(Info.NarSize ?? 0);
        to.Flag(Info.IsUltimate);
        to.Texts(Info.Signatures);
        to.Text(Info.ContentAddress ?? "");
    }
}
