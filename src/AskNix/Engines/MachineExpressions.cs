using System.Collections.Immutable;
using AskNix.Engines.Native;
using AskNix.Events;
using AskNix.Planning.Packages;

namespace AskNix.Engines;

/// <summary>Evaluates expressions by the engine that is in use.</summary>
public sealed class MachineExpressions(EngineOfEvaluation engine, NativeEvaluations native, IMachineExpressions installed) : IMachineExpressions
{
    public Task<string> EvaluateAsync(string expression, bool offline, Action<BackendEvent> report, CancellationToken cancellation) => engine.EvaluateAsync(
        () => native.EvaluateAsync(expression, new EvaluationConditions(offline, HasFlakes: true), ImmutableSortedDictionary<string, byte[]>.Empty, report, cancellation),
        () => installed.EvaluateAsync(expression, offline, report, cancellation),
        report);
}
