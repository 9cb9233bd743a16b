using Nix.Syntax;
using Nix.Syntax.Ast;

namespace AskNix.Fuzz.Targets;

/// <summary>Bytes to the evaluator's program: a program or diagnostics in the text, the same ones the lossless tree has, and a normal form.</summary>
internal sealed class ParseTarget : IFuzzTarget
{
    private static readonly HashSet<string> MeaningOnly = ["duplicate-attribute", "duplicate-argument", "dynamic-in-let", "dynamic-in-inherit"];

    public string Name => "parse";

    public IEnumerable<byte[]> Seeds(string cases) =>
        Directory.GetFiles(cases, "*.nix", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes);

    public void Run(byte[] input)
    {
        foreach (var options in (ParseOptions[])[ParseOptions.Default, new() { PipeOperators = true, MaximumDepth = 20 }])
            Run(input, options);
    }

    private static void Run(byte[] input, ParseOptions options)
    {
        var symbols = new SymbolTable();
        var program = ParsedProgram.Parse(input, symbols, options);
        if (program.Root is null != program.Diagnostics.Count > 0)
            throw new FindingException("a program needs no diagnostics, and no program needs some");
        foreach (var diagnostic in program.Diagnostics)
        {
            if (diagnostic.Span.Start < 0 || diagnostic.Span.End > input.Length || diagnostic.Position.Line < 1 || diagnostic.Position.Column < 1)
                throw new FindingException("a diagnostic lies outside the text");
            if (diagnostic.Message.Length is 0 or > 1_000)
                throw new FindingException("a diagnostic says nothing, or too much");
        }

        var tree = SyntaxTree.Parse(input, options);
        if (!tree.Diagnostics.SequenceEqual(program.Diagnostics.Where(d => !MeaningOnly.Contains(d.Code))))
            throw new FindingException("tree and program differ in the mistakes they find");
        if (program.Root is null)
            return;
        if (NormalForm.Print(program.Root, "/base", "/home/user").Length == 0)
            throw new FindingException("a program has an empty normal form");
        new UndefinedVariables(symbols, ["builtins", "true"]).In(program.Root);
    }
}
