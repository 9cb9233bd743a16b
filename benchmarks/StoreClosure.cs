using BenchmarkDotNet.Attributes;
using Nix.Store;

namespace AskNix.Benchmarks;

/// <summary>The closure of the running system of the demonstration machine, from the store's database.</summary>
[MemoryDiagnoser]
public class StoreClosure
{
    private StoreDirectories? _directories;
    private StoreDatabase? _database;
    private string _system = "";

    [GlobalSetup]
    public void Open()
    {
        var machine = DemoMachine.Machine;
        _system = new FileInfo(machine.CurrentSystem).LinkTarget!;
        _directories = StoreDirectories.FromEnvironment(name => machine.ToolEnvironment.GetValueOrDefault(name), machine.Root);
        _database = StoreDatabase.Open(_directories);
    }

    [GlobalCleanup]
    public void Close() => _database?.Dispose();

    [Benchmark]
    public int Closure() => _database!.Closure(_system).Count;

    [Benchmark]
    public long ClosureSize() => _database!.ClosureSize(_system);

    /// <summary>As a process that asks once has to.</summary>
    [Benchmark]
    public int OpenAndAsk()
    {
        using var database = StoreDatabase.Open(_directories!);
        return database.Closure(_system).Count;
    }
}
