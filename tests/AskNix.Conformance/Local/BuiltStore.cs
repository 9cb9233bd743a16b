using Nix.Formats;
using Nix.Store.Building;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace AskNix.Conformance.Local;

/// <summary>Derivations that a real Nix has evaluated, to be built by it and by us in the same directories.</summary>
internal sealed class BuiltStore : IDisposable
{
    private readonly List<(string Name, byte[] Text, string[] References)> _texts = [];

    private BuiltStore(PrivateStore store, IReadOnlyList<string> derivations)
    {
        Store = store;
        Derivations = derivations;
    }

    internal PrivateStore Store { get; }

    internal IReadOnlyList<string> Derivations { get; }

    internal static async Task<BuiltStore> InstantiateAsync(string release, string expression, string configuration = "")
    {
        var store = PrivateStore.Create(RealNix.Of(release));
        await File.AppendAllTextAsync(store["conf/nix.conf"], $"cores = 3\n{configuration}");
        var derivations = await store.LinesAsync("nix-instantiate", "-E", expression);
        var built = new BuiltStore(store, derivations);
        foreach (var path in (await store.LinesAsync("nix-store", ["--query", "--requisites", .. derivations])).Distinct())
        {
            // A source that is no text is added by whoever needs it.
            if (path.EndsWith(".tar.gz", StringComparison.Ordinal))
                continue;
            var references = await store.LinesAsync("nix-store", "--query", "--references", path);
            built._texts.Add((StorePath.Parse(path, store.Directories.StoreDir).Name, await File.ReadAllBytesAsync(path), [.. references]));
        }
        return built;
    }

    /// <summary>A store of our own with nothing but the derivations, in the place of the real one.</summary>
    internal async Task<LocalStore> BeginAnewAsync()
    {
        var ours = await EmbeddedStore.AnewAsync(Store);
        await AddTextsAsync(ours);
        return ours;
    }

    internal async Task AddTextsAsync(LocalStore ours)
    {
        foreach (var (name, text, references) in _texts)
            await ours.AddTextAsync(name, text, references);
    }

    internal static BuildSettings Settings { get; } = new() { Cores = 3, Sandboxing = Sandboxing.Never };

    internal async Task<IReadOnlyList<BuildResult>> BuildAsync(LocalStore ours, BuildSettings? settings = null, Action<DaemonEvent>? report = null)
    {
        var outcomes = await new LocalBuilder(ours, settings ?? Settings).BuildAsync([.. Derivations.Select(DerivedPath.AllOutputsOf)], report: report);
        return [.. outcomes.Select(outcome => outcome.Result)];
    }

    public void Dispose() => Store.Dispose();
}
