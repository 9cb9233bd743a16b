using AskNix.Applying;
using AskNix.Plans.Steps;
using Nix.Posix;

namespace AskNix.Engines.Native;

/// <summary>Removes a garbage collector root.</summary>
public sealed class RemoveRootRunner : StepRunner<RemoveRoot>
{
    protected override Task RunAsync(RemoveRoot step, StepContext context, CancellationToken cancellation)
    {
        if (DurableLink.ReadLink(step.Link) is not null)
            DurableFile.Remove(step.Link);
        return Task.CompletedTask;
    }
}
