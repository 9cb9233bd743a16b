using Nix.Store.Daemon;

namespace Nix.Store.Opening;

/// <summary>Answers from the store's own records, without a daemon.</summary>
public sealed class DatabaseStore(StoreDatabase database, string storeDirectory) : IStoreReader
{
    public string StoreDirectory => storeDirectory;

    /// <exception cref="StoreDatabaseException">There are no records, or they cannot be read.</exception>
    public static DatabaseStore Open(StoreDirectories directories) => new(StoreDatabase.Open(directories), directories.StoreDir);

    public ValueTask<bool> IsValidAsync(string path, CancellationToken cancellation = default) => new(database.IsValid(path));

    public ValueTask<IReadOnlyList<string>> ValidPathsAsync(IReadOnlyCollection<string> paths, CancellationToken cancellation = default) =>
        new(database.ValidPaths(paths));

    public ValueTask<IReadOnlyList<string>> AllValidPathsAsync(CancellationToken cancellation = default) => new(database.AllValidPaths());

    public ValueTask<IReadOnlyList<StoreObjectInfo?>> InfosAsync(IReadOnlyCollection<string> paths, CancellationToken cancellation = default) =>
        new(database.Infos(paths));

    public ValueTask<IReadOnlyList<StoreObjectInfo>> ClosureAsync(IReadOnlyCollection<string> paths, CancellationToken cancellation = default) =>
        new(database.ClosureInfos(paths));

    public ValueTask<IReadOnlyList<string>> ReferrersAsync(string path, CancellationToken cancellation = default) =>
        new(database.IsValid(path) ? database.Referrers(path) : []);

    public ValueTask<IReadOnlyList<string>> ValidDeriversAsync(string path, CancellationToken cancellation = default) => new(database.ValidDerivers(path));

    public ValueTask<IReadOnlyDictionary<string, string?>> OutputsAsync(string derivation, CancellationToken cancellation = default) =>
        new(database.Outputs(derivation).ToDictionary(output => output.Key, string? (output) => output.Value, StringComparer.Ordinal));

    public ValueTask<string?> PathFromHashPartAsync(string hashPart, CancellationToken cancellation = default) =>
        new(database.PathFromHashPart(storeDirectory, hashPart));

    public void Dispose() => database.Dispose();
}
