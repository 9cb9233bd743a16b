using Nix.Formats;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace Nix.Store.Building;

/// <summary>All that is known of one build before it begins.</summary>
internal sealed class BuildPlan : IDisposable
{
    private readonly LocalStore _store;

    /// <param name="store">Where it is built; all inputs are valid there.</param>
    /// <param name="path">The derivation's path.</param>
    /// <param name="derivation">The derivation.</param>
    /// <param name="sandboxFor">Gives the sandbox its builder will run in, or null.</param>
    /// <exception cref="BuildException">Its attributes make no sense, or an input is of a kind that cannot be built here.</exception>
    internal BuildPlan(LocalStore store, StorePath path, Derivation derivation, Func<BuildAttributes, Sandbox?> sandboxFor)
    {
        _store = store;
        Path = path;
        Derivation = derivation;
        Attributes = new BuildAttributes(derivation);
        IsSandboxed = sandboxFor(Attributes) is not null;
        InputPaths = Closure(InputsOf(derivation));
        Outputs = [.. derivation.Outputs.Select(output => PlanOutput(output.Key, output.Value))];
        var rewrites = Outputs.ToDictionary(output => Placeholder.OfOutput(output.Name), output => output.MadeAt.In(StoreDir), StringComparer.Ordinal);
        foreach (var output in Outputs.Where(output => output.FinalPath is { } final && final != output.MadeAt))
            rewrites.Add(output.FinalPath!.Value.HashPart, output.MadeAt.HashPart);
        Rewriter = new TextRewriter(rewrites);
    }

    internal StorePath Path { get; }

    internal string WholePath => Path.In(StoreDir);

    internal string StoreDir => _store.StoreDir;

    internal Derivation Derivation { get; }

    internal BuildAttributes Attributes { get; }

    /// <summary>All the builder may see: what it depends on, and what that refers to.</summary>
    internal IReadOnlySet<string> InputPaths { get; }

    internal IReadOnlyList<OutputPlan> Outputs { get; }

    /// <summary>For all texts the builder is given.</summary>
    internal TextRewriter Rewriter { get; }

    internal bool IsSandboxed { get; }

    /// <exception cref="InvalidPathException">It is not valid.</exception>
    internal StoreObjectInfo Info(string path) => _store.QueryPathInfo(path) ?? throw new InvalidPathException(path);

    /// <summary>All that is reachable from these, which are valid.</summary>
    internal SortedSet<string> Closure(IEnumerable<string> paths) => new(_store.Closure(paths).Select(info => info.Info.Path), StringComparer.Ordinal);

    internal IEnumerable<string> ValidOutputs(string derivation) => _store.Outputs(derivation).Values.Where(_store.IsValid);

    public void Dispose() => Attributes.Dispose();

    private IEnumerable<string> InputsOf(Derivation derivation)
    {
        foreach (var source in derivation.InputSources)
            yield return source.In(StoreDir);
        foreach (var (path, input) in derivation.InputDerivations)
        {
            var promised = _store.ReadDerivation(path).Outputs;
            foreach (var output in input.Outputs)
            {
                if (!promised.TryGetValue(output, out var known))
                    throw new BuildException(BuildStatus.MiscellaneousFailure, $"derivation '{path.In(StoreDir)}' does not have an output named '{output}'");
                yield return known.PathIfKnown?.In(StoreDir) ?? throw new InvalidOperationException("What needs outputs of unknown paths is resolved before it is planned.");
            }
        }
    }

    private OutputPlan PlanOutput(string name, DerivationOutput promised)
    {
        if (promised is DerivationOutput.Deferred)
            throw new BuildException(BuildStatus.MiscellaneousFailure, $"the output '{name}' of '{WholePath}' has no path, and nothing it needs will give it one");
        var final = promised.PathIfKnown;
        var isFree = final is { } known && !_store.IsValid(known.In(StoreDir));
        var kept = isFree ? final!.Value : StorePath.OfScratch(StoreDir, Path, name, final);
        // In a sandbox what is there already is not seen.
        return new OutputPlan(name, promised, final, IsSandboxed && final is not null ? final.Value : kept, kept);
    }
}
