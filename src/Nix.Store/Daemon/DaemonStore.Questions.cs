using Nix.Store.Opening;

namespace Nix.Store.Daemon;

public sealed partial class DaemonStore : IStore
{
    private readonly SemaphoreSlim _sessionGate = new(1);
    private DaemonConnection? _session;

    public string StoreDirectory => options.StoreDirectory;

    public async ValueTask<bool> IsValidAsync(string path, CancellationToken cancellation = default) =>
        await RunAsync(new IsValidPath(path), cancellation: cancellation);

    public async ValueTask<IReadOnlyList<string>> ValidPathsAsync(IReadOnlyCollection<string> paths, CancellationToken cancellation = default)
    {
        var valid = (await RunAsync(new QueryValidPaths(paths), cancellation: cancellation)).ToHashSet(StringComparer.Ordinal);
        return [.. paths.Where(valid.Contains)];
    }

    public async ValueTask<IReadOnlyList<string>> AllValidPathsAsync(CancellationToken cancellation = default) =>
        Sorted(await RunAsync(new QueryAllValidPaths(), cancellation: cancellation));

    public async ValueTask<IReadOnlyList<StoreObjectInfo?>> InfosAsync(IReadOnlyCollection<string> paths, CancellationToken cancellation = default) =>
        await RunManyAsync([.. paths.Select(path => new QueryPathInfo(path))], cancellation);

    public async ValueTask<IReadOnlyList<string>> ReferrersAsync(string path, CancellationToken cancellation = default) =>
        Sorted(await RunAsync(new QueryReferrers(path), cancellation: cancellation));

    public async ValueTask<IReadOnlyList<string>> ValidDeriversAsync(string path, CancellationToken cancellation = default) =>
        Sorted(await RunAsync(new QueryValidDerivers(path), cancellation: cancellation));

    public async ValueTask<IReadOnlyDictionary<string, string?>> OutputsAsync(string derivation, CancellationToken cancellation = default) =>
        await RunAsync(new QueryDerivationOutputMap(derivation), cancellation: cancellation);

    public async ValueTask<string?> PathFromHashPartAsync(string hashPart, CancellationToken cancellation = default) =>
        await RunAsync(new QueryPathFromHashPart(hashPart), cancellation: cancellation);

    async ValueTask<IReadOnlyList<StoreObjectInfo>> IStoreReader.ClosureAsync(IReadOnlyCollection<string> paths, CancellationToken cancellation) =>
        await ClosureAsync(paths, cancellation);

    private static List<string> Sorted(IEnumerable<string> paths) => [.. paths.Order(StringComparer.Ordinal)];
}
