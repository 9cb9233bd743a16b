using AskNix.Applying;
using AskNix.Plans.Steps;

namespace AskNix.Engines.Native;

/// <summary>Points a profile at another generation, straight on the file system under Nix's own lock.</summary>
public sealed class SwitchGenerationRunner : StepRunner<SwitchGeneration>
{
    protected override Task RunAsync(SwitchGeneration step, StepContext context, CancellationToken cancellation) =>
        ProfileChange.RunAsync(step.Profile, context, (profile, waiting) => profile.SwitchToAsync(step.To, waiting, cancellation));
}
