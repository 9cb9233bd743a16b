using System.Collections.Immutable;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Planning.Configurations;
using Nixos.Configurations;

namespace AskNix.Engines.Traditional;

/// <summary>Evaluates systems with the installed Nix: one process an evaluation, everything a plan needs in one answer.</summary>
public sealed class InstalledNixEvaluator(MachineTools tools) : ISystemEvaluator
{
    public async Task<EvaluatedSystem> EvaluateAsync(EvaluationRequest request, Action<BackendEvent> report, CancellationToken cancellation)
    {
        var output = await tools.RunCheckedAsync(Command(request), ErrorCode.EvaluationFailed, report, cancellation);
        return SystemQuestion.Read(output);
    }

    internal static ImmutableArray<string> Command(EvaluationRequest request)
    {
        var function = SystemQuestion.Function(request);
        return (request.Edited?.Copy ?? request.Configuration) switch
        {
            FlakeConfiguration flake =>
            [
                "nix", .. FlakeFeatures.Option, "eval", "--json", flake.Reference, "--apply", function, "--no-write-lock-file",
                .. Options(request.Offline, "--offline"),
            ],
            ClassicConfiguration classic =>
            [
                "nix-instantiate", "--eval", "--strict", "--json", "--read-write-mode",
                .. SystemQuestion.SearchPath(classic.File, request.Nixpkgs).SelectMany(entry => (string[])["-I", entry]),
                "--expr", $"{function} {SystemQuestion.System}",
                .. Options(request.Offline, "--option", "substitute", "false"),
            ],
            _ => throw new InvalidOperationException($"No way to evaluate {request.Configuration}."),
        };
    }

    private static ImmutableArray<string> Options(bool wanted, params ReadOnlySpan<string> options) => wanted ? [.. options] : [];
}
