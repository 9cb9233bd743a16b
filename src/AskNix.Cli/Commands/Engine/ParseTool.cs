using System.Collections.Immutable;
using AskNix.Cli.Composition;
using AskNix.Cli.Rendering;
using AskNix.Cli.Terminals;
using AskNix.Errors;
using Nix.Syntax;
using Nix.Syntax.Ast;

namespace AskNix.Cli.Commands.Engine;

/// <summary>
/// Parses files and prints them back from the tree, byte for byte; with --check only says what is wrong with them; with
/// --normal-form prints what <c>nix-instantiate --parse</c> of Nix 2.34 prints.
/// </summary>
internal sealed class ParseTool : IEngineTool
{
    private const string Check = "--check", NormalForm = "--normal-form", PipeOperators = "--pipe-operators";

    private static readonly ImmutableArray<string> Options = [Check, NormalForm, PipeOperators, "-E", "--expr"];

    public string Name => "parse";

    public string Usage => "[--check | --normal-form] [--pipe-operators] FILE... | -E EXPRESSION...";

    public Task<int> RunAsync(Session session, string[] arguments, CancellationToken cancellation)
    {
        if (arguments.FirstOrDefault(argument => argument is ['-', _, ..] && !Options.Contains(argument)) is { } unknown)
            throw EngineTable.BadUsage(this, $"engine parse has no option {unknown}.");
        var words = arguments.Where(argument => !Options.Contains(argument)).ToArray();
        if (words.Length == 0)
            throw EngineTable.BadUsage(this, "engine parse wants at least one file.");
        if (arguments.Contains(Check) && arguments.Contains(NormalForm))
            throw EngineTable.BadUsage(this, "--check prints no normal form.");

        var isExpression = arguments.Contains("-E") || arguments.Contains("--expr");
        var options = new ParseOptions { PipeOperators = arguments.Contains(PipeOperators) };
        if (arguments.Contains(NormalForm))
            return Task.FromResult(new NormalFormPrinting(session, options, isExpression).Print(words, cancellation));
        var sources = words.Select(word => isExpression ? SourceText.OfExpression(word) : SourceText.OfFile(word));
        // The text of thousands of files in few system calls.
        using var output = new BufferedStream(session.Terminal.OpenOutput(), 1 << 17);
        return Task.FromResult(Parse(session.Terminal, sources, options, arguments.Contains(Check), output, cancellation));
    }

    private static int Parse(Terminal terminal, IEnumerable<SourceText> sources, ParseOptions options, bool check, Stream output, CancellationToken cancellation)
    {
        var status = 0;
        var checking = new ProgramCheck(options);
        foreach (var source in sources)
        {
            cancellation.ThrowIfCancellationRequested();
            // Undefined variables are a matter of --check: the tree holds them as it holds all others.
            var mistakes = check ? checking.Check(source.Text).Diagnostics : ParsedProgram.Parse(source.Text, options: options).Diagnostics;
            foreach (var mistake in mistakes)
                terminal.Error.WriteLine(Describe(source, mistake));
            if (mistakes.Count > 0)
                status = 1;
            else if (!check)
                output.Write(SyntaxTree.Parse(source.Text, options).ToBytes());
        }

        return status;
    }

    /// <summary>A mistake as one line: file, line and column, what is wrong, and what to write instead.</summary>
    public static string Describe(SourceText source, Diagnostic mistake)
    {
        var place = new SourcePosition(source.Name, mistake.Position.Line, mistake.Position.Column);
        var advice = mistake.Advice is { } text ? $" ({text})" : "";
        return Printable.Line($"{ProblemView.Place(place)}: {mistake.Message}{advice}");
    }
}
