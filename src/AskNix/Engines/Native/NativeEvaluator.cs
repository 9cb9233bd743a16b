using System.Collections.Immutable;
using AskNix.Events;
using AskNix.Planning.Configurations;
using Nixos.Configurations;

namespace AskNix.Engines.Native;

/// <summary>Evaluates systems in this process, an edit in its place. A flake is for the installed Nix, which knows how to lock and fetch it.</summary>
public sealed class NativeEvaluator(NativeEvaluations evaluations) : ISystemEvaluator
{
    /// <summary>Whether a configuration is one for this evaluator.</summary>
    public static bool Serves(SystemConfiguration configuration) => configuration is ClassicConfiguration;

    public async Task<EvaluatedSystem> EvaluateAsync(EvaluationRequest request, Action<BackendEvent> report, CancellationToken cancellation)
    {
        var conditions = new EvaluationConditions(request.Offline, Configuration: ((ClassicConfiguration)request.Configuration).File, Nixpkgs: request.Nixpkgs);
        var edits = request.Edited?.Texts.Changed.ToImmutableSortedDictionary(edit => edit.Key, edit => edit.Value.New, StringComparer.Ordinal)
            ?? ImmutableSortedDictionary<string, byte[]>.Empty;
        return SystemQuestion.Read(await evaluations.EvaluateAsync(
            $"{SystemQuestion.Function(request)} {SystemQuestion.System}", conditions, edits, report, cancellation));
    }
}
