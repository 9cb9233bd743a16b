using AskNix.Applying;
using AskNix.Errors;
using AskNix.Plans;
using AskNix.Plans.Steps;

namespace AskNix.Engines.Traditional;

/// <summary>Carries out any step that has commands, by exactly those commands.</summary>
public sealed class CommandRunner(MachineTools tools) : IStepRunner
{
    public bool Runs(PlanStep step) => step is not (BuildSystem or ActivateSystem or EditFile) && !step.Commands.IsEmpty;

    public async Task RunAsync(PlanStep step, StepContext context, CancellationToken cancellation)
    {
        if (step is AddRoot { Link: var link })
            Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        if (step is RunTool { Interactive: true } tool)
        {
            var code = await tools.RunInteractiveAsync(tool.Arguments, context.Report, cancellation);
            if (code != 0)
                throw new AskNixException(ErrorCode.OperationFailed, $"{tool.Arguments[0]} ended with exit code {code}.");
            return;
        }
        foreach (var command in step.Commands)
            await tools.RunCheckedAsync(command.Arguments, ErrorCode.OperationFailed, context.Report, cancellation, (step as RunTool)?.Directory);
    }
}
