using BenchmarkDotNet.Attributes;
using Nixos.Generations;
using Nixos.Machines;

namespace AskNix.Benchmarks;

/// <summary>The generations of a system, with what each says of itself.</summary>
[MemoryDiagnoser]
public class GenerationListing
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("ask-nix-generations-");
    private SystemGenerations? _generations;

    [Params(3, 100)]
    public int Generations { get; set; }

    [GlobalSetup]
    public void Make()
    {
        var system = DemoMachine.Machine.CurrentSystem;
        var target = new FileInfo(system).LinkTarget ?? throw new InvalidOperationException($"{system} is no link.");
        var machine = new Machine(_root.FullName, new Dictionary<string, string>(StringComparer.Ordinal));
        var profiles = Path.GetDirectoryName(machine.SystemProfile)!;
        Directory.CreateDirectory(profiles);
        for (var number = 1; number <= Generations; number++)
            File.CreateSymbolicLink(Path.Combine(profiles, $"system-{number}-link"), target);
        File.CreateSymbolicLink(machine.SystemProfile, $"system-{Generations}-link");
        _generations = new SystemGenerations(machine);
    }

    [GlobalCleanup]
    public void Remove() => _root.Delete(recursive: true);

    [Benchmark]
    public SystemHistory List() => _generations!.Read();
}
