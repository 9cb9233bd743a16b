using BenchmarkDotNet.Attributes;
using Nix.Syntax;
using Nix.Syntax.Ast;

namespace AskNix.Benchmarks;

/// <summary>What is made of one million bytes of Nix text, so that each figure is one per MB.</summary>
[MemoryDiagnoser]
public class Parsing
{
    private const int Length = 1_000_000;

    private byte[] _text = [];

    [GlobalSetup]
    public void Make()
    {
        var services = (int)(1_000L * Length / ModuleText.Of(1_000).Length);
        while (ModuleText.Of(services).Length > Length)
            services--;
        var module = ModuleText.Of(services);
        _text = [.. module, .. Enumerable.Repeat((byte)'\n', Length - module.Length)];
    }

    /// <summary>The lossless tree alone.</summary>
    [Benchmark]
    public SyntaxTree Tree() => SyntaxTree.Parse(_text);

    /// <summary>The evaluator's form alone.</summary>
    [Benchmark]
    public ParsedProgram Program() => ParsedProgram.Parse(_text);

    /// <summary>The evaluator's form, its check for undefined variables, and its normal form.</summary>
    [Benchmark]
    public ReadOnlyMemory<byte> NormalForm() => Nix.Syntax.Ast.NormalForm.Print(new ProgramCheck().Check(_text).Program!, "/etc/nixos", "/root");
}
