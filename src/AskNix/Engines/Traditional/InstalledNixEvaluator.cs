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
        var configuration = request.Edited is { } edited ? await edited.CopyAsync() : request.Configuration;
        var output = await tools.RunCheckedAsync(Command(request, configuration), ErrorCode.EvaluationFailed, report, cancellation);
        return SystemQuestion.Read(output);
    }

    private static ImmutableArray<string> Command(EvaluationRequest request, SystemConfiguration configuration)
    {
        var function = SystemQuestion.Function(request);
        return configuration switch
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
            _ => throw new InvalidOperationException($"No way to evaluate {configuration}."),
        };
    }

    private static ImmutableArray<string> Options(bool wanted, params ReadOnlySpan<string> options) => wanted ? [.. options] : [];
}
