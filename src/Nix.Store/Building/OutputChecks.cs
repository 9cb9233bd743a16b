using System.Text.Json;
using Nix.Formats;
using Nix.Store.Daemon;

namespace Nix.Store.Building;

/// <summary>
/// What a derivation demands of its outputs: how large they may be and what they may refer to (DerivationBuilder's checkOutputs in
/// src/libstore/build/derivation-check.cc; manual: advanced attributes).
/// </summary>
internal sealed class OutputChecks
{
    private readonly BuildPlan _plan;
    private readonly IReadOnlyDictionary<string, StoreObjectInfo> _outputs;
    private readonly Dictionary<string, StoreObjectInfo> _byPath;

    private OutputChecks(BuildPlan plan, IReadOnlyDictionary<string, StoreObjectInfo> outputs)
    {
        _plan = plan;
        _outputs = outputs;
        _byPath = outputs.Values.DistinctBy(info => info.Info.Path).ToDictionary(info => info.Info.Path, StringComparer.Ordinal);
    }

    /// <exception cref="BuildException">One is not as demanded.</exception>
    internal static void Check(BuildPlan plan, IReadOnlyDictionary<string, StoreObjectInfo> outputs)
    {
        var checks = new OutputChecks(plan, outputs);
        foreach (var (name, info) in outputs.OrderBy(output => output.Key, StringComparer.Ordinal))
        {
            if (plan.Derivation.Outputs[name] is DerivationOutput.Fixed { Address: var promised })
                checks.CheckPromise(info, promised);
            if (plan.Attributes.Structured is null)
                checks.CheckReferences(info, plan.Attributes.Words, ignoresItself: true);
            else if (plan.Attributes.OfOutput("outputChecks", name) is { ValueKind: JsonValueKind.Object } demanded)
                checks.CheckStructured(info, demanded);
        }
    }

    /// <summary>What an output with a promised hash really is.</summary>
    private void CheckPromise(StoreObjectInfo info, ContentAddress promised)
    {
        var got = ContentAddress.Parse(info.Info.ContentAddress!).Hash;
        if (!got.Equals(promised.Hash))
        {
            throw new BuildException(
                BuildStatus.HashMismatch,
                $"hash mismatch in fixed-output derivation '{_plan.WholePath}':\n  specified: {promised.Hash.ToString(NixHashFormat.Sri)}\n     got:    {got.ToString(NixHashFormat.Sri)}");
        }
        if (info.References.Count > 0)
        {
            throw new BuildException(
                BuildStatus.HashMismatch,
                $"fixed-output derivations must not reference store paths: '{_plan.WholePath}' references {info.References.Count} distinct paths, e.g. '{info.References[0]}'");
        }
    }

    private void CheckStructured(StoreObjectInfo info, JsonElement demanded)
    {
        if (Number(demanded, "maxSize") is { } most && info.Info.NarSize > most)
            throw Refused($"path '{info.Info.Path}' is too large at {info.Info.NarSize} bytes; limit is {most} bytes");
        if (Number(demanded, "maxClosureSize") is { } mostInAll && Closure(info.Info.Path).Sum(path => Info(path).Info.NarSize ?? 0) is var whole && whole > mostInAll)
            throw Refused($"closure of path '{info.Info.Path}' is too large at {whole} bytes; limit is {mostInAll} bytes");
        CheckReferences(
            info,
            name => demanded.TryGetProperty(name, out var value) ? BuildAttributes.WordsIn(value, name) : null,
            demanded.TryGetProperty("ignoreSelfRefs", out var ignores) && ignores.ValueKind is JsonValueKind.True);
    }

    private void CheckReferences(StoreObjectInfo info, Func<string, IReadOnlyList<string>?> words, bool ignoresItself)
    {
        CheckList(info, words("allowedReferences"), isAllowed: true, info.References, ignoresItself: false);
        CheckList(info, words("disallowedReferences"), isAllowed: false, info.References, ignoresItself: false);
        if (words("allowedRequisites") is { } allowed)
            CheckList(info, allowed, isAllowed: true, Closure(info.Info.Path), ignoresItself);
        if (words("disallowedRequisites") is { } disallowed)
            CheckList(info, disallowed, isAllowed: false, Closure(info.Info.Path), ignoresItself);
    }

    private void CheckList(StoreObjectInfo info, IReadOnlyList<string>? listed, bool isAllowed, IEnumerable<string> used, bool ignoresItself)
    {
        if (listed is null)
            return;
        var meant = listed.Select(word => Meant(word, info)).ToHashSet(StringComparer.Ordinal);
        var bad = used
            .Where(path => !(ignoresItself && path == info.Info.Path) && meant.Contains(path) != isAllowed)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (bad.Count > 0)
            throw Refused($"output '{info.Info.Path}' is not allowed to refer to the following paths:{string.Concat(bad.Select(path => $"\n  {path}"))}");
    }

    /// <summary>A store path, or an output by its name.</summary>
    private string Meant(string listed, StoreObjectInfo checkedOutput)
    {
        if (StorePath.TryParse(listed, _plan.StoreDir, out _))
            return listed;
        return _outputs.TryGetValue(listed, out var output)
            ? output.Info.Path
            : throw Refused(
                $"derivation '{_plan.WholePath}' output check for '{_outputs.First(made => made.Value == checkedOutput).Key}' contains output name '{listed}', but this is not a valid output of this derivation. (Valid outputs are [{string.Join(", ", _outputs.Keys.Order(StringComparer.Ordinal))}].)");
    }

    private SortedSet<string> Closure(string start)
    {
        var closure = new SortedSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>([start]);
        while (pending.TryPop(out var path))
        {
            if (!closure.Add(path))
                continue;
            foreach (var reference in Info(path).References)
                pending.Push(reference);
        }
        return closure;
    }

    private StoreObjectInfo Info(string path) => _byPath.TryGetValue(path, out var made) ? made : _plan.Info(path);

    private static long? Number(JsonElement demanded, string name) =>
        demanded.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetInt64() : null;

    private static BuildException Refused(string message) => new(BuildStatus.OutputRejected, message);
}
