using System.Collections.Immutable;
using System.Text.Json;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Planning.Configurations;
using AskNix.Planning.Packages;

namespace AskNix.Engines.Traditional;

/// <summary>Asks a package set about packages with the installed Nix.</summary>
public sealed class InstalledNixProbe(MachineTools tools) : IProfileProbe
{
    private static readonly string s_expression =
        EmbeddedText.Read("probe-packages.nix").Replace("@evaluate-system@", $"({EmbeddedText.Read("evaluate-system.nix")})", StringComparison.Ordinal);

    public async Task<ImmutableArray<ProbedPackage>> ProbeAsync(
        string nixpkgs, ImmutableArray<string> attributes, Action<BackendEvent> report, CancellationToken cancellation)
    {
        var expression = $"({s_expression}) {NixText.AttributePaths(attributes)} {NixText.Path(nixpkgs)}";
        var output = await tools.RunCheckedAsync(
            ["nix-instantiate", "--eval", "--strict", "--json", "--expr", expression], ErrorCode.EvaluationFailed, report, cancellation);
        return JsonSerializer.Deserialize(output, EvaluatedSystemJson.Default.ImmutableArrayProbedPackage);
    }
}
