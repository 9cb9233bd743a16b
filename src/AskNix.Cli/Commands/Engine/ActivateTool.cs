using AskNix.Applying;
using AskNix.Cli.Composition;

namespace AskNix.Cli.Commands.Engine;

/// <summary>The process that stays with a running activation when whoever asked for it goes away. Started by the program itself only.</summary>
internal sealed class ActivateTool : IEngineTool
{
    public string Name => "activate";

    public string Usage => "";

    public Task<int> RunAsync(Session session, string[] arguments, CancellationToken cancellation) => arguments is [var jobFile]
        ? ActivationSupervisor.RunAsync(jobFile)
        : throw EngineTable.BadUsage(this, "engine activate takes the file of one job.");
}
