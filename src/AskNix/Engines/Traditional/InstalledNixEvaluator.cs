using System.Collections.Immutable;
using System.Text.Json;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Planning.Configurations;
using AskNix.Planning.Packages;
using Nixos.Configurations;

namespace AskNix.Engines.Traditional;

/// <summary>Evaluates systems with the installed Nix: one process an evaluation, everything a plan needs in one answer.</summary>
public sealed class InstalledNixEvaluator(MachineTools tools) : ISystemEvaluator
{
    private static readonly string s_expression = EmbeddedText.Read("evaluate-system.nix");

    public async Task<EvaluatedSystem> EvaluateAsync(EvaluationRequest request, Action<BackendEvent> report, CancellationToken cancellation)
    {
        var output = await tools.RunCheckedAsync(Command(request), ErrorCode.EvaluationFailed, report, cancellation);
        return JsonSerializer.Deserialize(output, EvaluatedSystemJson.Default.EvaluatedSystem)
            ?? throw new AskNixException(ErrorCode.EvaluationFailed, "The evaluation gave nothing.");
    }

    internal static ImmutableArray<string> Command(EvaluationRequest request)
    {
        var function = $"({s_expression}) {NixText.AttributePaths(request.Probes)} {OptionQuestion.Expression(request.Options)}";
        return request.Configuration switch
        {
            FlakeConfiguration flake =>
            [
                "nix", .. FlakeFeatures.Option, "eval", "--json", flake.Reference, "--apply", function, "--no-write-lock-file",
                .. Options(request.Offline, "--offline"),
            ],
            ClassicConfiguration classic =>
            [
                "nix-instantiate", "--eval", "--strict", "--json", "--read-write-mode",
                "-I", $"nixos-config={classic.File}", .. Options(request.Nixpkgs is not null, "-I", $"nixpkgs={request.Nixpkgs}"),
                "--expr", $"{function} (import <nixpkgs/nixos> {{ }})",
                .. Options(request.Offline, "--option", "substitute", "false"),
            ],
            _ => throw new InvalidOperationException($"No way to evaluate {request.Configuration}."),
        };
    }

    private static ImmutableArray<string> Options(bool wanted, params ReadOnlySpan<string> options) => wanted ? [.. options] : [];
}
