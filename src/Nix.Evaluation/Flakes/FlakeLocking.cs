using System.Text;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Fetching;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Flakes;

/// <summary>
/// Decides which trees the inputs of a flake are: those of its lock file where the flake still says the same of them; all others are fetched. What is
/// decided is not written down, as builtins.getFlake does not.
/// </summary>
sealed class FlakeLocking
{
    readonly Evaluator evaluator;
    readonly FlakeReader reader;
    readonly RegistryUse registries;
    readonly bool mustBeLocked;
    readonly Dictionary<string, Override> overrides = new(StringComparer.Ordinal);
    readonly List<FlakeSource> above = [];

    /// <param name="evaluator">The evaluator.</param>
    /// <param name="reader">Reads flakes.</param>
    /// <param name="usesRegistries">Whether names are looked up.</param>
    /// <param name="mustBeLocked">Whether nothing may be fetched but what a lock file has the hash of.</param>
    public FlakeLocking(Evaluator evaluator, FlakeReader reader, bool usesRegistries, bool mustBeLocked)
    {
        this.mustBeLocked = mustBeLocked;
        this.evaluator = evaluator;
        this.reader = reader;
        registries = usesRegistries ? RegistryUse.Global : RegistryUse.None;
    }

    /// <summary>The trees of the entries that were looked at.</summary>
    public Dictionary<LockNode, (FetchedInput Tree, string Directory)> Trees { get; } = [];

    /// <summary>Whether the flake's own lock file says something else.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>The lock file as it ought to be.</summary>
    /// <param name="flake">The flake.</param>
    /// <param name="source">What it was asked for as.</param>
    public LockFile Lock(Flake flake, FlakeSource source)
    {
        int around = evaluator.Depth;
        try
        {
            var old = LockFileOf(flake);
            var current = new LockFile();
            Trees[current.Root] = (flake.Tree, flake.Directory);
            Compute(flake.Inputs, current.Root, [], old.Root, [], flake, trustsLock: false);
            Check(current);
            if (current.ToString() != old.ToString())
            {
                evaluator.Host.Warn($"not writing modified lock file of flake '{source}':\n{LockFileDifference.Of(old, current)}", isFromProgram: false);
                IsChanged = true;
            }

            return current;
        }
        catch (EvaluationException failure) when (failure.Trace(around, 0, $"while updating the lock file of flake '{flake.Source}'"))
        {
            throw;
        }
    }

    LockFile LockFileOf(Flake flake)
    {
        string root = flake.Tree.Path.In(evaluator.Host.Store.Directory);
        byte[] path = CanonicalPath.Of(Encoding.UTF8.GetBytes($"{root}/{flake.Directory}/flake.lock"));
        return evaluator.KindOf(path) is null ? new LockFile() : evaluator.Reference(() => LockFile.Parse(evaluator.ReadFile(path), Encoding.UTF8.GetString(path), CheckLocked));
    }

    void CheckLocked(LockedNode node)
    {
        var input = node.Locked.Input;
        if (input.IsLocked || input.RelativePath is not null)
            return;
        if (input.Text("narHash") is null)
            throw new FlakeReferenceException($"Lock file contains unlocked input '{FlakeReferenceText.Json(input.ToReference())}'. Use '--allow-dirty-locks' to accept this lock file.");
        evaluator.Host.Warn(
            $"Lock file entry '{node.Locked}' is unlocked (e.g. lacks a Git revision) but is checked by NAR hash. This is not reproducible and will break after garbage collection or when shared.",
            isFromProgram: false);
    }

    void Check(LockFile file)
    {
        foreach ((var path, var edge) in file.Inputs())
        {
            if (edge.Node is null && edge.Follows.Count > 0 && evaluator.Reference(() => file.Find(edge.Follows)) is null)
                throw evaluator.Error(ErrorKind.Evaluation, 0, $"input '{Name(path)}' follows a non-existent input '{Name(edge.Follows)}'");
        }
    }

    /// <summary>Finds the entries of a flake's inputs.</summary>
    /// <param name="inputs">What it says of them, or a lock file does.</param>
    /// <param name="node">Its entry.</param>
    /// <param name="path">The names that lead to it.</param>
    /// <param name="old">Its entry in an older lock file; null if there is none.</param>
    /// <param name="followsFrom">What the older lock file's names are relative to.</param>
    /// <param name="flake">The flake whose tree relative paths are in.</param>
    /// <param name="trustsLock">Whether the inputs are those of a lock file that is not looked behind.</param>
    void Compute(SortedDictionary<string, FlakeInput> inputs, LockNode node, IReadOnlyList<string> path, LockNode? old, IReadOnlyList<string> followsFrom, Flake flake, bool trustsLock)
    {
        foreach ((string name, var input) in inputs)
            AddOverrides(input, [.. path, name], flake, path);
        foreach ((string overridden, var by) in overrides)
        {
            if (by.Parent == Name(path) && !inputs.ContainsKey(by.Name))
                evaluator.Host.Warn($"input '{Name(path)}' has an override for a non-existent input '{by.Name}'", isFromProgram: false);
        }

        foreach ((string name, var input) in inputs)
        {
            IReadOnlyList<string> inner = [.. path, name];
            int around = evaluator.Depth;
            try
            {
                ComputeInput(name, input, node, inner, path, old, followsFrom, flake, trustsLock);
            }
            catch (EvaluationException failure) when (failure.Trace(around, 0, $"while updating the flake input '{Name(inner)}'"))
            {
                throw;
            }
        }
    }

    void AddOverrides(FlakeInput input, IReadOnlyList<string> path, Flake flake, IReadOnlyList<string> by)
    {
        foreach ((string name, var replacing) in input.Overrides)
        {
            IReadOnlyList<string> inner = [.. path, name];
            if (replacing.Source is not null || replacing.Follows is not null)
                overrides.TryAdd(Name(inner), new Override(replacing, flake, by, Name(path), name));
            AddOverrides(replacing, inner, flake, by);
        }
    }

    void ComputeInput(
        string name, FlakeInput own, LockNode node, IReadOnlyList<string> path, IReadOnlyList<string> around, LockNode? old, IReadOnlyList<string> followsFrom, Flake flake, bool trustsLock)
    {
        var replacing = overrides.GetValueOrDefault(Name(path));
        var input = replacing is null ? own : replacing.Input with { IsFlake = own.IsFlake };
        if (input.Follows is not null)
        {
            node.Inputs[name] = LockEdge.Following(input.Follows);
            return;
        }

        var source = input.Source ?? FlakeSource.Named(name);
        // A relative path is meant from the flake that has written it.
        var from = replacing?.Flake ?? flake;
        var parent = source.Input.RelativePath is null ? null : replacing?.By ?? around;
        var known = old?.Inputs.GetValueOrDefault(name)?.Node;
        if (known is not null && known.Original.IsSame(source) && IsSame(known.Parent, parent))
            Keep(name, known, node, path, source, followsFrom, flake, from, trustsLock);
        else
            Add(name, input, source, node, path, parent, from);
    }

    /// <summary>An entry as it was; its inputs may be replaced from further up.</summary>
    void Keep(
        string name, LockedNode known, LockNode node, IReadOnlyList<string> path, FlakeSource source, IReadOnlyList<string> followsFrom, Flake flake, Flake from, bool trustsLock)
    {
        var kept = new LockedNode(known.Locked, known.Original, known.IsFlake, known.Parent);
        node.Inputs[name] = LockEdge.To(kept);
        var inputs = new SortedDictionary<string, FlakeInput>(StringComparer.Ordinal);
        foreach ((string inner, var edge) in known.Inputs)
        {
            if (edge.Node is { } child)
            {
                inputs[inner] = new FlakeInput { Source = child.Original, IsFlake = child.IsFlake };
                continue;
            }

            // What it follows by the lock file alone may have been said by a flake that no longer says it.
            if (!trustsLock && !overrides.ContainsKey($"{Name(path)}/{inner}"))
            {
                var fetched = Flake(known.Locked, path, from);
                Trees[kept] = (fetched.Tree, fetched.Directory);
                Compute(fetched.Inputs, kept, path, known, followsFrom, fetched, trustsLock: false);
                return;
            }

            inputs[inner] = new FlakeInput { Follows = [.. followsFrom, .. edge.Follows] };
        }

        Compute(inputs, kept, path, known, followsFrom, flake, trustsLock: true);
    }

    /// <summary>A new entry, of what is fetched now.</summary>
    void Add(string name, FlakeInput input, FlakeSource source, LockNode node, IReadOnlyList<string> path, IReadOnlyList<string>? parent, Flake from)
    {
        if (mustBeLocked && !source.Input.IsLocked && source.Input.RelativePath is null)
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"cannot update unlocked flake input '{Name(path)}' in pure mode");
        if (!input.IsFlake)
        {
            AddTree(name, source, node, parent, from);
            return;
        }

        var flake = Flake(source, path, from);
        var added = new LockedNode(source.Input.RelativePath is null ? flake.Source : source, source, isFlake: true, parent);
        node.Inputs[name] = LockEdge.To(added);
        if (above.Exists(earlier => earlier.IsSame(source)))
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"found circular import of flake '{source}'");
        above.Add(source);
        Trees[added] = (flake.Tree, flake.Directory);
        Compute(flake.Inputs, added, path, LockFileOf(flake).Root, path, flake, trustsLock: false);
        above.RemoveAt(above.Count - 1);
    }

    void AddTree(string name, FlakeSource source, LockNode node, IReadOnlyList<string>? parent, Flake from)
    {
        (var tree, string directory, var locked) = (from.Tree, "", source);
        if (source.Input.RelativePath is { } relative)
        {
            (tree, directory) = (new FetchedInput(from.Tree.Path, source.Input), Below(from, relative));
        }
        else
        {
            tree = reader.FetchTree(source.Input, registries).Tree;
            locked = new FlakeSource(tree.Locked, source.Directory);
        }

        var added = new LockedNode(locked, source, isFlake: false, parent);
        Trees[added] = (tree, directory);
        node.Inputs[name] = LockEdge.To(added);
    }

    Flake Flake(FlakeSource source, IReadOnlyList<string> path, Flake from) => source.Input.RelativePath is { } relative
        ? reader.Read(source, new FetchedInput(from.Tree.Path, source.Input), Below(from, relative), path)
        : reader.Fetch(source, registries, path);

    /// <summary>The directory that a relative path leads to, from the root of the flake's tree; it may lead out of that.</summary>
    string Below(Flake flake, string relative)
    {
        string root = flake.Tree.Path.In(evaluator.Host.Store.Directory);
        string path = Encoding.UTF8.GetString(CanonicalPath.Of(Encoding.UTF8.GetBytes($"{root}/{flake.Directory}/{relative}")));
        return Path.GetRelativePath(root, path) is var below && below == "." ? "" : below;
    }

    static string Name(IReadOnlyList<string> path) => string.Join('/', path);

    static bool IsSame(IReadOnlyList<string>? one, IReadOnlyList<string>? other) =>
        one is null ? other is null : other is not null && one.SequenceEqual(other, StringComparer.Ordinal);

    /// <summary>What a flake says of an input of one of its inputs.</summary>
    /// <param name="Input">What it says.</param>
    /// <param name="Flake">The flake that says it.</param>
    /// <param name="By">The names that lead to that flake.</param>
    /// <param name="Parent">The names of the input that has the input.</param>
    /// <param name="Name">The input's own name.</param>
    sealed record Override(FlakeInput Input, Flake Flake, IReadOnlyList<string> By, string Parent, string Name);
}
