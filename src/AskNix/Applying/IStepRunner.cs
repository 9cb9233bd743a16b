using AskNix.Plans;

namespace AskNix.Applying;

/// <summary>
/// Carries out steps of a plan. Running a step whose effect already stands changes nothing, so that an interrupted plan can be
/// finished by running its steps again.
/// </summary>
public interface IStepRunner
{
    /// <summary>Whether this runner knows the step.</summary>
    bool Runs(PlanStep step);

    /// <exception cref="BeforeEffectException">It failed and the machine is as it was: another runner may try.</exception>
    /// <exception cref="Errors.AskNixException">It failed.</exception>
    Task RunAsync(PlanStep step, StepContext context, CancellationToken cancellation);
}
