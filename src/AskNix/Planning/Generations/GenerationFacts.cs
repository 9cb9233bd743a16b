using AskNix.Engines.Native;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using Nixos.Generations;
using Nixos.Machines;

namespace AskNix.Planning.Generations;

/// <summary>The system's generations by the engine a request asks for.</summary>
public sealed class GenerationFacts(Machine machine, IGenerationFacts native, IGenerationFacts traditional)
{
    public GenerationFacts(Machine machine, MachineTools tools, TimeProvider clock)
        : this(machine, new NativeGenerations(machine), new TraditionalGenerations(machine, tools, clock))
    {
    }

    /// <exception cref="AskNixException">They cannot be read, or this is no NixOS machine.</exception>
    public async Task<SystemHistory> ReadAsync(PlanningContext context, CancellationToken cancellation)
    {
        var history = await EngineOfFacts.ReadAsync(context, native, traditional, facts => facts.ReadAsync(context.Report, cancellation));
        return history.IsEmpty
            ? throw new AskNixException(
                ErrorCode.NoMachine,
                $"There is no NixOS system here: {machine.SystemProfile} does not exist.",
                "Run this on a NixOS machine, name another machine's root with --root, or try the demonstration with --demo.")
            : history;
    }
}
