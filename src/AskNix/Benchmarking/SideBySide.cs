using System.Collections.Immutable;
using AskNix.Applying;
using AskNix.Backend;
using AskNix.Engines.Traditional;
using AskNix.Events;
using AskNix.Plans;
using Nix.Posix;
using Nixos.Machines;

namespace AskNix.Benchmarking;

/// <summary>
/// Measures the native engine against the traditional one on a machine: whole processes first, while this process is still small, then
/// calls within this process. Everything measured only reads or is a dry run.
/// </summary>
/// <param name="own">How this program is started again.</param>
/// <param name="options">The options that say which machine and configuration are meant, as this program takes them.</param>
/// <param name="environment">What ask-nix gets as its environment.</param>
public sealed class SideBySide(
    Machine machine,
    MachineTools tools,
    OwnProgram own,
    ImmutableArray<string> options,
    IReadOnlyDictionary<string, string> environment,
    TimeProvider clock,
    Action<BackendEvent> report)
{
    private readonly ColdRuns _processes = new(clock, report);

    /// <param name="operations">What to measure.</param>
    /// <param name="runs">Measured runs of each way, 1 or more.</param>
    /// <param name="backend">What calls within this process are made of; created only after the processes were measured.</param>
    /// <param name="requested">The options of the request for those calls.</param>
    public async Task<ImmutableArray<OperationResult>> RunAsync(
        ImmutableArray<BenchmarkedOperation> operations,
        int runs,
        Func<IUnifiedNixBackend> backend,
        RequestOptions requested,
        CancellationToken cancellation)
    {
        List<(BenchmarkedOperation Operation, ImmutableArray<ContenderResult> Processes)> measured = [];
        foreach (var operation in operations)
            measured.Add((operation, await _processes.RunAsync(operation, Contenders(operation), runs, cancellation)));
        report(new PhaseStarted("calls within this process"));
        var calls = new CallTimer(backend(), requested, clock);
        var results = ImmutableArray.CreateBuilder<OperationResult>();
        foreach (var (operation, processes) in measured)
            results.Add(new OperationResult(operation.Name, processes, await calls.TimeAsync(operation, runs, cancellation)));
        return results.ToImmutable();
    }

    private ImmutableArray<Contender> Contenders(BenchmarkedOperation operation)
    {
        var contenders = ImmutableArray.Create(Own(operation, Way.Native, "native"), Own(operation, Way.Traditional, "traditional"));
        return operation.Command.IsDefaultOrEmpty || !tools.Has(operation.Command[0]) ? contenders : contenders.Add(Tool(operation));
    }

    private Contender Own(BenchmarkedOperation operation, Way way, string engine)
    {
        string[] asked = ["--engine", engine, .. operation.DryRun ? (string[])["--dry-run"] : []];
        return new Contender(way, ShellQuoting.Quote(["ask-nix", .. asked, operation.Sentence]), new ChildCommand
        {
            Program = own.Command[0],
            Arguments = [.. own.Command[1..], .. asked, "--json", .. options, operation.Sentence],
            Environment = environment,
        });
    }

    private Contender Tool(BenchmarkedOperation operation) => new(Way.Command, ShellQuoting.Quote(operation.Command), new ChildCommand
    {
        Program = tools.Find(operation.Command[0]),
        Arguments = operation.Command[1..],
        Environment = machine.ToolEnvironment,
        NameSeen = operation.Command[0],
    });
}
