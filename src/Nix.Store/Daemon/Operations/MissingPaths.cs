namespace Nix.Store.Daemon;

/// <summary>What a build would do.</summary>
/// <param name="WillBuild">Derivations.</param>
/// <param name="WillFetch">Paths a cache has.</param>
/// <param name="Unknown">Paths that are neither there nor to be had.</param>
/// <param name="DownloadSize">In bytes, packed.</param>
/// <param name="NarSize">In bytes, unpacked.</param>
public sealed record MissingPaths(
    IReadOnlyList<string> WillBuild, IReadOnlyList<string> WillFetch, IReadOnlyList<string> Unknown, long DownloadSize, long NarSize)
{
    internal static async ValueTask<MissingPaths> ReadAsync(WireReader from) => new(
        await from.ReadStorePathsAsync(),
        await from.ReadStorePathsAsync(),
        await from.ReadStorePathsAsync(),
        await from.ReadSizeAsync(),
        await from.ReadSizeAsync());

    internal void Write(WireWriter to)
    {
        to.Texts(WillBuild);
        to.Texts(WillFetch);
        to.Texts(Unknown);
        to.Number(DownloadSize);
        to.Number(NarSize);
    }
}
