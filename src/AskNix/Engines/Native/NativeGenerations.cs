using AskNix.Events;
using AskNix.Planning.Generations;
using Nixos.Generations;
using Nixos.Machines;

namespace AskNix.Engines.Native;

/// <summary>The generations read from the file system, without a process.</summary>
public sealed class NativeGenerations(Machine machine) : IGenerationFacts
{
    private readonly SystemGenerations _generations = new(machine);

    public Task<SystemHistory> ReadAsync(Action<BackendEvent> report, CancellationToken cancellation) => Task.FromResult(_generations.Read());
}
