using AskNix.Applying;
using AskNix.Errors;
using AskNix.Plans.Steps;

namespace AskNix.Engines.Traditional;

/// <summary>Builds exactly the derivation the plan evaluated to, held by a root while the operation lasts.</summary>
public sealed class RealiseRunner(MachineTools tools) : StepRunner<BuildSystem>
{
    protected override Task RunAsync(BuildSystem step, StepContext context, CancellationToken cancellation) =>
        tools.RunCheckedAsync(
            [.. step.Commands[0].Arguments, "--log-format", "internal-json", "-v"], ErrorCode.BuildFailed, context.Report, cancellation, context.Directory);
}
