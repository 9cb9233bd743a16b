using AskNix.Applying;
using AskNix.Plans.Steps;
using Nix.Posix;

namespace AskNix.Engines.Native;

/// <summary>Makes a garbage collector root: a link in the folder of roots that names the reason.</summary>
public sealed class AddRootRunner : StepRunner<AddRoot>
{
    protected override Task RunAsync(AddRoot step, StepContext context, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(step.Link)!);
        DurableLink.Replace(step.Link, step.Target);
        return Task.CompletedTask;
    }
}
