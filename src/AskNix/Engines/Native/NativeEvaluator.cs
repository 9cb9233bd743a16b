using System.Collections.Immutable;
using AskNix.Events;
using AskNix.Planning.Configurations;
using AskNix.Planning.Packages;
using Nixos.Configurations;

namespace AskNix.Engines.Native;

/// <summary>Evaluates systems in this process: a module file with an edit in its place, a flake, which is always copied to the store, from a copy with the edit.</summary>
public sealed class NativeEvaluator(NativeEvaluations evaluations) : ISystemEvaluator
{
    public async Task<EvaluatedSystem> EvaluateAsync(EvaluationRequest request, Action<BackendEvent> report, CancellationToken cancellation) =>
        SystemQuestion.Read(request.Configuration switch
        {
            ClassicConfiguration classic => await EvaluateAsync(classic, request, report, cancellation),
            FlakeConfiguration flake => await EvaluateAsync(request.Edited is { } edited ? (FlakeConfiguration)await edited.CopyAsync() : flake, request, report, cancellation),
            _ => throw new InvalidOperationException($"No way to evaluate {request.Configuration}."),
        });

    private Task<string> EvaluateAsync(ClassicConfiguration classic, EvaluationRequest request, Action<BackendEvent> report, CancellationToken cancellation)
    {
        var conditions = new EvaluationConditions(request.Offline, Configuration: classic.File, Nixpkgs: request.Nixpkgs);
        var edits = request.Edited?.Texts.Changed.ToImmutableSortedDictionary(edit => edit.Key, edit => edit.Value.New, StringComparer.Ordinal)
            ?? ImmutableSortedDictionary<string, byte[]>.Empty;
        return evaluations.EvaluateAsync($"{SystemQuestion.Function(request)} {SystemQuestion.System}", conditions, edits, report, cancellation);
    }

    private Task<string> EvaluateAsync(FlakeConfiguration flake, EvaluationRequest request, Action<BackendEvent> report, CancellationToken cancellation) =>
        evaluations.EvaluateFlakeAsync(
            MachineSystem.FlakeUrl(flake),
            $"flake: {SystemQuestion.Function(request)} flake.nixosConfigurations.{NixText.String(flake.Name)}",
            new EvaluationConditions(request.Offline, HasFlakes: true, IsPure: true),
            report,
            cancellation);
}
