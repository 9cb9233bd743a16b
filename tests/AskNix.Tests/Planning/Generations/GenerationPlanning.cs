using AskNix.Backend;
using AskNix.Engines.Native;
using AskNix.Events;
using AskNix.Intents;
using AskNix.Planning;
using AskNix.Planning.Generations;
using AskNix.Planning.Store;
using AskNix.Tests.Nixos.Generations;
using AskNix.Tests.Settings;
using AskNix.Understanding;
using Nixos.Generations;

namespace AskNix.Tests.Planning.Generations;

/// <summary>Planners over a machine made of files, its store answered from memory.</summary>
internal sealed class GenerationPlanning : IDisposable
{
    public MachineFolder Folder { get; } = new();

    public FixedClock Clock { get; } = new();

    public List<BackendEvent> Events { get; } = [];

    public MemoryStore Store { get; } = new();

    public GenerationFacts Generations => new(Folder.Machine, new NativeGenerations(Folder.Machine), new NoGenerations());

    public StoreFacts Facts => new(Store, Store);

    public Task<Proposal> Plan(IIntentPlanner planner, Intent intent) => planner.PlanAsync(
        intent, new PlanningContext(new Understood("a sentence", [intent], 1, Reading.Act), new RequestOptions(), Events.Add), CancellationToken.None);

    public void Dispose() => Folder.Dispose();

    private sealed class NoGenerations : IGenerationFacts
    {
        public Task<SystemHistory> ReadAsync(Action<BackendEvent> report, CancellationToken cancellation) => throw new InvalidOperationException("No fallback was expected.");
    }
}
