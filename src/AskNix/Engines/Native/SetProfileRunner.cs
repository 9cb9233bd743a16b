using AskNix.Applying;
using AskNix.Plans.Steps;

namespace AskNix.Engines.Native;

/// <summary>Makes a store path the newest generation of a profile, straight on the file system under Nix's own lock and numbering.</summary>
public sealed class SetProfileRunner : StepRunner<SetProfile>
{
    protected override Task RunAsync(SetProfile step, StepContext context, CancellationToken cancellation) =>
        ProfileChange.RunAsync(step.Profile, context, (profile, waiting) => profile.CreateAsync(step.Target, waiting, cancellation));
}
