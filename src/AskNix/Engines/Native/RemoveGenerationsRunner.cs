using AskNix.Applying;
using AskNix.Plans.Steps;
using Nix.Store;

namespace AskNix.Engines.Native;

/// <summary>Deletes generations of a profile, straight on the file system under Nix's own lock.</summary>
public sealed class RemoveGenerationsRunner : StepRunner<RemoveGenerations>
{
    protected override Task RunAsync(RemoveGenerations step, StepContext context, CancellationToken cancellation) =>
        ProfileChange.RunAsync(step.Profile, context, (profile, waiting) => profile.DeleteAsync(StillThere(profile, step), waiting, cancellation));

    // Those already gone were deleted by the run that an interruption cut short.
    private static List<int> StillThere(Profile profile, RemoveGenerations step) =>
        [.. profile.Generations().Select(generation => generation.Number).Intersect(step.Generations)];
}
