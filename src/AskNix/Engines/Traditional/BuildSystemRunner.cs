using AskNix.Applying;
using AskNix.Errors;
using AskNix.Plans.Steps;
using Nix.Posix;

namespace AskNix.Engines.Traditional;

/// <summary>
/// Builds a system by evaluating it with the traditional command. The result has to be the one the plan showed; another one means
/// that something changed in between.
/// </summary>
public sealed class BuildSystemRunner(MachineTools tools) : StepRunner<BuildSystem>
{
    protected override async Task RunAsync(BuildSystem step, StepContext context, CancellationToken cancellation)
    {
        if (step.Channels is not null || step.Configuration is not { } configuration || !Directory.Exists(configuration.Directory))
        {
            // The package set the plan evaluated with is not the machine's yet, or there is no copy that has its edits: only the
            // derivation has them.
            await new RealiseRunner(tools).RunAsync(step, context, cancellation);
            return;
        }
        var command = BuildCommands.For(configuration, tools.Has("nixos-rebuild"));
        await tools.RunCheckedAsync(command, ErrorCode.BuildFailed, context.Report, cancellation, context.Directory);
        var built = DurableLink.ReadLink(Path.Combine(context.Directory, BuildSystem.Root));
        if (built != step.Result)
        {
            throw new AskNixException(
                ErrorCode.RefusedForSafety,
                $"The build came to {built ?? "nothing"}, but the plan that was shown comes to {step.Result}.",
                "Something changed in between. Ask again: the new plan starts from what is there now.");
        }
    }
}
