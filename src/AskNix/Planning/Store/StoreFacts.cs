using System.Collections.Immutable;
using AskNix.Engines.Native;
using AskNix.Engines.Traditional;
using AskNix.Planning.Generations;
using Nixos.Machines;

namespace AskNix.Planning.Store;

/// <summary>The store's facts by the engine a request asks for.</summary>
public sealed class StoreFacts(IStoreFacts native, IStoreFacts traditional)
{
    public StoreFacts(Machine machine, MachineTools tools)
        : this(new NativeStore(machine), new TraditionalStore(machine, tools))
    {
    }

    /// <exception cref="Errors.AskNixException">The store cannot be asked; as for every method here.</exception>
    public Task<StoreRecords> ClosureAsync(ImmutableArray<string> paths, PlanningContext context, CancellationToken cancellation) =>
        AskAsync(context, facts => facts.ClosureAsync(paths, context.Report, cancellation));

    public Task<StoreRecords> RecordsAsync(ImmutableArray<string> paths, PlanningContext context, CancellationToken cancellation) =>
        AskAsync(context, facts => facts.RecordsAsync(paths, context.Report, cancellation));

    public Task<ImmutableArray<StoreRoot>> RootsAsync(PlanningContext context, CancellationToken cancellation) =>
        AskAsync(context, facts => facts.RootsAsync(context.Report, cancellation));

    public Task<StoreAmount> DeadAsync(PlanningContext context, CancellationToken cancellation) =>
        AskAsync(context, facts => facts.DeadAsync(context.Report, cancellation));

    public Task<StoreAmount> TotalAsync(PlanningContext context, CancellationToken cancellation) =>
        AskAsync(context, facts => facts.TotalAsync(context.Report, cancellation));

    public Task<DiskSpace> DiskAsync(PlanningContext context, CancellationToken cancellation) =>
        AskAsync(context, facts => facts.DiskAsync(context.Report, cancellation));

    private Task<T> AskAsync<T>(PlanningContext context, Func<IStoreFacts, Task<T>> ask) => EngineOfFacts.ReadAsync(context, native, traditional, ask);
}
