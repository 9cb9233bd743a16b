using System.Text;
using Nix.Evaluation.Builtins;
using Nix.Evaluation.Builtins.Fetching;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Fetching;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Flakes;

/// <summary>Applies a flake's outputs to its inputs.</summary>
static class FlakeCall
{
    /// <summary>
    /// The flakes of a lock file, each evaluated when somebody asks for it: the outputs, over them what is known of the tree, over that what there is of
    /// every flake. A tree that is no flake is what is known of it.
    /// </summary>
    const string Source = """
        nodes: root:
        let
          known = builtins.mapAttrs (key: node: rec {
            sourceInfo = if node ? parent then known.${node.parent}.sourceInfo else node.tree;
            outPath = (if node ? parent then known.${node.parent}.outPath else sourceInfo.outPath) + node.below;
            flake = import (outPath + "/flake.nix");
            inputs = builtins.mapAttrs (name: other: known.${other}.value) node.inputs;
            outputs = flake.outputs (inputs // { self = value; });
            value =
              if node.isFlake
              then
                assert builtins.isFunction flake.outputs;
                outputs // sourceInfo // { inherit outPath inputs outputs sourceInfo; _type = "flake"; }
              else sourceInfo // { inherit sourceInfo outPath; };
          }) nodes;
        in
        known.${root}.value
        """;

    /// <summary>Where a flake that is named by a text comes from.</summary>
    public static FlakeSource SourceOf(Evaluator evaluator, string reference)
    {
        var source = FlakeSource.Of(evaluator.Reference(() => FlakeReference.Parse(reference)));
        evaluator.CheckFeature(source.Input.Type);
        return source;
    }

    /// <summary>The value of a flake.</summary>
    /// <param name="evaluator">The evaluator.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="mustBeLocked">Whether nothing may be fetched but what a lock file has the hash of.</param>
    public static Value Of(Evaluator evaluator, FlakeSource source, bool mustBeLocked)
    {
        bool usesRegistries = !mustBeLocked && evaluator.Settings.UsesFlakeRegistries;
        var reader = new FlakeReader(evaluator);
        var flake = reader.Fetch(source, usesRegistries ? RegistryUse.All : RegistryUse.None, []);
        var locking = new FlakeLocking(evaluator, reader, usesRegistries, mustBeLocked);
        return Of(evaluator, locking.Lock(flake, source), locking);
    }

    static Value Of(Evaluator evaluator, LockFile file, FlakeLocking locking)
    {
        var keys = file.Keys();
        var nodes = new AttributeSetBuilder(keys.Count);
        foreach ((var node, string key) in keys)
            nodes.Add(evaluator.Intern(key), Node(evaluator, file, node, locking, keys));
        var function = evaluator.EvaluateText(Encoding.UTF8.GetBytes(Source), "/", "«flakes-internal»/call-flake.nix");
        return evaluator.Call(function, nodes.Build(), new NixString(keys[file.Root]), 0);
    }

    static AttributeSet Node(Evaluator evaluator, LockFile file, LockNode node, FlakeLocking locking, Dictionary<LockNode, string> keys)
    {
        var locked = node as LockedNode;
        var set = new AttributeSetBuilder(5);
        void Add(string name, Value value) => set.Add(evaluator.Intern(name), value);
        string below;
        if (locking.Trees.TryGetValue(node, out var found))
        {
            below = found.Directory;
            CheckInStore(evaluator, $"{found.Tree.Path.In(evaluator.Host.Store.Directory)}/{below}");
            Add("tree", TreeFetching.Describe(evaluator, found.Tree, hidesCommit: locked is null && locking.IsChanged));
        }
        else if (locked!.Locked.Input.RelativePath is { } relative)
        {
            below = string.Join('/', new[] { relative, locked.Locked.Directory }.Where(part => part.Length > 0));
            Add("parent", new NixString(keys[Find(file, locked.Parent ?? [])]));
        }
        else
        {
            var input = locked.Locked.Input;
            below = locked.Locked.Directory;
            Add("tree", Thunk.Of(new DeferredCode(() => TreeFetching.Describe(evaluator, Fetch(evaluator, input))), input, evaluator.Region));
        }

        Add("below", new NixString(below.Length > 0 ? $"/{below}" : ""));
        Add("isFlake", NixBoolean.Of(locked?.IsFlake ?? true));
        var inputs = new AttributeSetBuilder(node.Inputs.Count);
        foreach ((string name, var edge) in node.Inputs)
            inputs.Add(evaluator.Intern(name), new NixString(keys[edge.Node ?? Find(file, edge.Follows)]));
        Add("inputs", inputs.Build());
        return set.Build();

        LockNode Find(LockFile lockFile, IReadOnlyList<string> path) => evaluator.Reference(() => lockFile.Find(path)
            ?? throw new FlakeReferenceException($"the lock file has no input '{string.Join('/', path)}'"));
    }

    /// <summary>A relative path may lead out of its tree, but what it leads to must be in the store.</summary>
    static void CheckInStore(Evaluator evaluator, string path)
    {
        byte[] canonical = CanonicalPath.Of(Encoding.UTF8.GetBytes(path));
        if (!evaluator.Store.TryParse(canonical, out _, out _))
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"path '{Encoding.UTF8.GetString(canonical)}' is not in the Nix store");
    }

    static FetchedInput Fetch(Evaluator evaluator, FetchInput input) => evaluator.Inputs.Fetch(input, isFinal: true);
}
