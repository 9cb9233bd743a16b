using BenchmarkDotNet.Attributes;
using Nix.Syntax;

namespace AskNix.Benchmarks;

/// <summary>Nix text to a lossless tree.</summary>
[MemoryDiagnoser]
public class Parsing
{
    private byte[] _text = [];

    /// <summary>Services in the module, five lines each.</summary>
    [Params(10, 1000)]
    public int Services { get; set; }

    [GlobalSetup]
    public void Make() => _text = ModuleText.Of(Services);

    [Benchmark]
    public SyntaxTree Parse() => SyntaxTree.Parse(_text);
}
