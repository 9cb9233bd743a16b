using Nix.Formats;
using Nix.Store.Building;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace Nix.Store.Opening;

/// <summary>
/// A store whose files this process reads and writes itself, as any Nix would, with builders of its own: no daemon and no Nix is needed.
/// It is opened, or made, when it is first used. Several tasks may use it at once.
/// </summary>
/// <param name="options">Where it is.</param>
/// <param name="settings">How it builds; null: as <see cref="BuildSettings"/> says.</param>
public sealed partial class EmbeddedStore(LocalStoreOptions options, BuildSettings? settings = null) : IStore
{
    private readonly BuildSettings _settings = settings ?? new BuildSettings();
    private readonly Lazy<Task<LocalStore>> _store = new(() => LocalStore.OpenAsync(options));

    public string StoreDirectory => options.Directories.StoreDir;

    public async ValueTask<bool> IsValidAsync(string path, CancellationToken cancellation = default) => (await StoreAsync(cancellation)).IsValid(path);

    public async ValueTask<IReadOnlyList<string>> ValidPathsAsync(IReadOnlyCollection<string> paths, CancellationToken cancellation = default)
    {
        var store = await StoreAsync(cancellation);
        return [.. paths.Where(store.IsValid)];
    }

    public async ValueTask<IReadOnlyList<string>> AllValidPathsAsync(CancellationToken cancellation = default) =>
        (await StoreAsync(cancellation)).AllValidPaths();

    public async ValueTask<IReadOnlyList<StoreObjectInfo?>> InfosAsync(IReadOnlyCollection<string> paths, CancellationToken cancellation = default)
    {
        var store = await StoreAsync(cancellation);
        return [.. paths.Select(store.QueryPathInfo)];
    }

    public async ValueTask<IReadOnlyList<StoreObjectInfo>> ClosureAsync(IReadOnlyCollection<string> paths, CancellationToken cancellation = default) =>
        (await StoreAsync(cancellation)).Closure(paths);

    public async ValueTask<IReadOnlyList<string>> ReferrersAsync(string path, CancellationToken cancellation = default) =>
        (await StoreAsync(cancellation)).Referrers(path);

    public async ValueTask<IReadOnlyList<string>> ValidDeriversAsync(string path, CancellationToken cancellation = default) =>
        (await StoreAsync(cancellation)).ValidDerivers(path);

    public async ValueTask<IReadOnlyDictionary<string, string?>> OutputsAsync(string derivation, CancellationToken cancellation = default)
    {
        var store = await StoreAsync(cancellation);
        var read = store.ReadDerivation(StorePath.Parse(derivation, StoreDirectory));
        var realisations = new Realisations(store);
        return read.Outputs.Keys.ToDictionary(output => output, output => realisations.PathOf(read, output), StringComparer.Ordinal);
    }

    public async ValueTask<string?> PathFromHashPartAsync(string hashPart, CancellationToken cancellation = default) =>
        (await StoreAsync(cancellation)).PathFromHashPart(hashPart);

    public void Dispose()
    {
        if (_store is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            _store.Value.Result.Dispose();
    }

    private Task<LocalStore> StoreAsync(CancellationToken cancellation) => _store.Value.WaitAsync(cancellation);
}
