using System.Collections.Immutable;
using AskNix.Applying;
using AskNix.Engines.Elevation;
using AskNix.Engines.Native;
using AskNix.Engines.Traditional;
using Nixos.Machines;

namespace AskNix.Engines;

/// <summary>Who carries out the steps of a plan under each engine.</summary>
public static class StepRunners
{
    /// <summary>For a process that may not do everything: steps that need root are handed to one that may.</summary>
    public static StepDispatcher For(string engine, Machine machine, MachineTools tools, OwnProgram own, RootNeed need) =>
        new([("native", new ElevatedRunner(need, new RootAccess(tools), tools, own, engine)), .. Of(engine, machine, tools, own)], engine == "auto");

    /// <summary>For a process that does everything itself.</summary>
    /// <param name="engine">auto, native or traditional.</param>
    public static StepDispatcher For(string engine, Machine machine, MachineTools tools, OwnProgram own) =>
        new(Of(engine, machine, tools, own), mayFallBack: engine == "auto");

    private static ImmutableArray<(string Engine, IStepRunner Runner)> Of(string engine, Machine machine, MachineTools tools, OwnProgram own)
    {
        // Files and activation are done the same way by both: there is no command that edits safely, and only one way to activate.
        ImmutableArray<(string, IStepRunner)> shared = [("native", new EditFileRunner()), ("native", new ActivateSystemRunner(machine, own, tools))];
        ImmutableArray<(string, IStepRunner)> traditional =
            [("traditional", new BuildSystemRunner(tools)), ("traditional", new CommandRunner(tools))];
        ImmutableArray<(string, IStepRunner)> native =
        [
            ("native", new SetProfileRunner()),
            ("native", new SwitchGenerationRunner()),
            ("native", new SwitchChannelsRunner()),
            ("native", new RemoveGenerationsRunner()),
            ("native", new AddRootRunner()),
            ("native", new RemoveRootRunner()),
            ("native", new BuildRunner(machine)),
        ];
        return engine == "traditional" ? [.. shared, .. traditional] : [.. shared, .. native, .. traditional];
    }
}
