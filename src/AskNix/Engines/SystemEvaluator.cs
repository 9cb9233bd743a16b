using AskNix.Engines.Native;
using AskNix.Engines.Traditional;
using AskNix.Events;
using AskNix.Planning.Configurations;

namespace AskNix.Engines;

/// <summary>Evaluates systems by the engine that is in use.</summary>
public sealed class SystemEvaluator(EngineOfEvaluation engine, NativeEvaluator native, InstalledNixEvaluator installed) : ISystemEvaluator
{
    public Task<EvaluatedSystem> EvaluateAsync(EvaluationRequest request, Action<BackendEvent> report, CancellationToken cancellation) =>
        engine.EvaluateAsync(() => native.EvaluateAsync(request, report, cancellation), () => installed.EvaluateAsync(request, report, cancellation), report);
}
