using AskNix.Applying;
using AskNix.Plans.Steps;

namespace AskNix.Engines.Native;

/// <summary>Points the channel profile at an earlier generation, straight on the file system under Nix's own lock.</summary>
public sealed class SwitchChannelsRunner : StepRunner<SwitchChannels>
{
    protected override Task RunAsync(SwitchChannels step, StepContext context, CancellationToken cancellation) =>
        ProfileChange.RunAsync(step.Profile, context, (profile, waiting) => profile.SwitchToAsync(step.Generation, waiting, cancellation));
}
