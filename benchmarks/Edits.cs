using BenchmarkDotNet.Attributes;
using Nix.Syntax;
using Nix.Syntax.Editing;

namespace AskNix.Benchmarks;

/// <summary>An edit of a parsed module, with the check that nothing else of the program has changed.</summary>
[MemoryDiagnoser]
public class Edits
{
    private readonly Edit _append = EditNotation.TryParse("append", "environment.systemPackages", "firefox")!;
    private readonly Edit _set = EditNotation.TryParse("set", "services.openssh.enable", "true")!;
    private SyntaxTree _tree = SyntaxTree.Parse(Array.Empty<byte>());

    /// <summary>Services in the module, five lines each.</summary>
    [Params(10, 1000)]
    public int Services { get; set; }

    [GlobalSetup]
    public void Make() => _tree = SyntaxTree.Parse(ModuleText.Of(Services));

    [Benchmark]
    public EditResult AppendPackage() => Editor.Apply(_tree, _append);

    [Benchmark]
    public EditResult SetOption() => Editor.Apply(_tree, _set);
}
