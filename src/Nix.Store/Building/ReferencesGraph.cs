using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Nix.Formats;

namespace Nix.Store.Building;

/// <summary>The closures a build asked to be told of (exportReferencesGraph), as registrations or as JSON.</summary>
internal sealed class ReferencesGraph(BuildPlan plan)
{
    internal string ToText(string root)
    {
        var text = new StringBuilder();
        foreach (var path in Closure([root]))
        {
            var references = plan.Info(path).References;
            // The empty line is where the deriver would be.
            text.Append(CultureInfo.InvariantCulture, $"{path}\n\n{references.Count}\n{string.Concat(references.Select(reference => reference + '\n'))}");
        }
        return text.ToString();
    }

    internal JsonArray ToJson(IReadOnlyCollection<string> roots)
    {
        return new JsonArray([.. Closure(roots).Select(path =>
        {
            var info = plan.Info(path);
            var entry = new JsonObject
            {
                ["closureSize"] = plan.Closure([path]).Sum(member => plan.Info(member).Info.NarSize ?? 0),
                ["narHash"] = NixHash.Parse(info.Info.NarHash).ToString(NixHashFormat.Base32),
                ["narSize"] = info.Info.NarSize ?? 0,
                ["path"] = path,
                ["references"] = new JsonArray([.. info.References.Select(reference => (JsonNode)reference)]),
                ["valid"] = true,
            };
            if (info.Info.ContentAddress is { } address)
                entry["ca"] = address;
            return (JsonNode)entry;
        })]);
    }

    /// <exception cref="BuildException">One is no input.</exception>
    private SortedSet<string> Closure(IEnumerable<string> roots)
    {
        var whole = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var root in roots)
        {
            if (!StorePath.TryParsePrefix(root, plan.StoreDir, out var parsed, out _) || !plan.InputPaths.Contains(parsed.In(plan.StoreDir)))
            {
                throw new BuildException(
                    Daemon.BuildStatus.InputRejected, $"cannot export references of path '{root}' because it is not in the input closure of the derivation");
            }
            whole.UnionWith(plan.Closure([parsed.In(plan.StoreDir)]));
        }
        // Of a derivation also what it makes, as far as it is there.
        foreach (var derivation in whole.Where(path => path.EndsWith(".drv", StringComparison.Ordinal)).ToList())
            whole.UnionWith(plan.Closure(plan.ValidOutputs(derivation)));
        return whole;
    }
}
