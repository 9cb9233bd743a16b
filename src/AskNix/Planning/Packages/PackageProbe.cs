using System.Collections.Immutable;
using System.Text.Json;
using AskNix.Engines;
using AskNix.Events;
using AskNix.Planning.Configurations;

namespace AskNix.Planning.Packages;

/// <summary>Asks a package set about packages.</summary>
public sealed class PackageProbe(IMachineExpressions expressions) : IProfileProbe
{
    private static readonly string s_expression =
        EmbeddedText.Read("probe-packages.nix").Replace("@evaluate-system@", $"({EmbeddedText.Read("evaluate-system.nix")})", StringComparison.Ordinal);

    public async Task<ImmutableArray<ProbedPackage>> ProbeAsync(
        string nixpkgs, ImmutableArray<string> attributes, Action<BackendEvent> report, CancellationToken cancellation)
    {
        var expression = $"({s_expression}) {NixText.AttributePaths(attributes)} {NixText.Path(nixpkgs)}";
        var output = await expressions.EvaluateAsync(expression, offline: false, report, cancellation);
        return JsonSerializer.Deserialize(output, EvaluatedSystemJson.Default.ImmutableArrayProbedPackage);
    }
}
