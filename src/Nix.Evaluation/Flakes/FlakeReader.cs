using System.Text;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Fetching;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Flakes;

/// <summary>
/// Finds flakes, and reads of flake.nix what has to be known before its outputs can be evaluated. All of that must be written down plainly: nothing is
/// computed for it.
/// </summary>
sealed class FlakeReader(Evaluator evaluator)
{
    static readonly string[] Known = ["description", "inputs", "outputs", "nixConfig"];
    static readonly string[] OfSelf = ["submodules", "lfs"];

    /// <summary>Fetches a flake and reads it.</summary>
    /// <param name="source">Where it is.</param>
    /// <param name="registries">Whether names are looked up, and in all registries.</param>
    /// <param name="path">The names that lead to it in the lock file, which what it follows is relative to.</param>
    public Flake Fetch(FlakeSource source, RegistryUse registries, IReadOnlyList<string> path)
    {
        evaluator.RequireFlakes();
        (var tree, string? directory, var input) = FetchTree(source.Input, registries);
        var resolved = new FlakeSource(input, directory ?? source.Directory);
        var flake = Read(resolved, tree, resolved.Directory, path, out var self);
        var wanted = tree.Locked.Copy();
        foreach ((string name, object value) in self)
            wanted.Attributes[name] = value;
        if (wanted.Attributes.SequenceEqual(tree.Locked.Attributes))
            return flake;
        wanted.Attributes.Remove("narHash");
        return Read(resolved, evaluator.Inputs.Fetch(wanted), resolved.Directory, path, out _);
    }

    /// <summary>Fetches the tree of an input, whose name may have to be looked up.</summary>
    /// <returns>The tree, the directory that a registry names, and the input that was fetched.</returns>
    public (FetchedInput Tree, string? Directory, FetchInput Input) FetchTree(FetchInput input, RegistryUse registries)
    {
        string? directory = null;
        if (input.Type == "indirect")
        {
            if (registries == RegistryUse.None)
                throw evaluator.Error(ErrorKind.Evaluation, 0, $"'{input}' is an indirect flake reference, but registry lookups are not allowed");
            (input, directory) = evaluator.Inputs.Registries.Resolve(input, isLimited: registries == RegistryUse.Global);
        }

        return (evaluator.Inputs.Fetch(input), directory, input);
    }

    /// <summary>Reads a flake in a tree that is there.</summary>
    /// <param name="source">What it is called in messages.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="directory">Its directory in the tree.</param>
    /// <param name="path">The names that lead to it.</param>
    public Flake Read(FlakeSource source, FetchedInput tree, string directory, IReadOnlyList<string> path) => Read(source, tree, directory, path, out _);

    Flake Read(FlakeSource source, FetchedInput tree, string directory, IReadOnlyList<string> path, out SortedDictionary<string, object> self)
    {
        string root = tree.Path.In(evaluator.Host.Store.Directory);
        byte[] file = CanonicalPath.Of(Encoding.UTF8.GetBytes($"{root}/{directory}/flake.nix"));
        var set = evaluator.ImportPlain(file);
        var plain = new PlainAttributes(evaluator);
        self = new SortedDictionary<string, object>(StringComparer.Ordinal);
        plain.Find(set, "description", ValueKind.String);
        var inputs = plain.Find(set, "inputs", ValueKind.Set) is { } written
            ? new FlakeInputReader(evaluator, plain, file, root).Read((AttributeSet)written, path, self)
            : new SortedDictionary<string, FlakeInput>(StringComparer.Ordinal);
        if (self.Keys.FirstOrDefault(name => !OfSelf.Contains(name)) is { } unknown)
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"flake 'self' attribute '{unknown}' is not supported");
        var outputs = plain.Find(set, "outputs", ValueKind.Function) ?? throw evaluator.Error(ErrorKind.Evaluation, 0, $"flake '{source}' lacks attribute 'outputs'");
        if (outputs is Closure { Lambda.Pattern: { } pattern })
        {
            foreach (string name in pattern.Names.Select(symbol => symbol.ToString()).Where(name => name != "self"))
                inputs.TryAdd(name, new FlakeInput { Source = FlakeSource.Named(name) });
        }

        plain.Find(set, "nixConfig", ValueKind.Set);
        foreach (int at in evaluator.NameOrder(set))
        {
            string name = evaluator.NameOf(set.Names[at]).ToString();
            if (!Known.Contains(name))
                throw evaluator.Error(ErrorKind.Evaluation, 0, $"flake '{source}' has an unsupported attribute '{name}', at {evaluator.Positions.Describe(set.Positions[at])}");
        }

        return new Flake(new FlakeSource(tree.Locked, directory), tree, directory, inputs);
    }
}
