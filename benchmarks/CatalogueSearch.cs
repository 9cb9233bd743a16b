using AskNix.Catalogue;
using BenchmarkDotNet.Attributes;

namespace AskNix.Benchmarks;

/// <summary>A search in the index of the demonstration machine's packages.</summary>
[MemoryDiagnoser]
public class CatalogueSearch
{
    private readonly string _index = DemoMachine.PackageIndex;
    private PackageCatalogue? _catalogue;

    [Params("firefox", "video editor", "fierfox")]
    public string Query { get; set; } = "";

    [GlobalSetup]
    public void Open() => _catalogue = PackageCatalogue.Open(_index);

    [GlobalCleanup]
    public void Close() => _catalogue?.Dispose();

    [Benchmark]
    public int Search() => _catalogue!.Search(Query, 20).Length;

    /// <summary>As a process that searches once has to.</summary>
    [Benchmark]
    public int OpenAndSearch()
    {
        using var catalogue = PackageCatalogue.Open(_index)!;
        return catalogue.Search(Query, 20).Length;
    }
}
