using AskNix.Cli.Composition;
using AskNix.Cli.Rendering;
using AskNix.Cli.Terminals;
using AskNix.Errors;
using Nix.Syntax;

namespace AskNix.Cli.Commands.Engine;

/// <summary>Parses files and prints them back from the tree, byte for byte; with --check only says what is wrong with them.</summary>
internal sealed class ParseTool : IEngineTool
{
    public string Name => "parse";

    public string Usage => "[--check] FILE...";

    public Task<int> RunAsync(Session session, string[] arguments, CancellationToken cancellation)
    {
        if (arguments.FirstOrDefault(argument => argument.StartsWith('-') && argument is not "--check") is { } unknown)
            throw EngineTable.BadUsage(this, $"engine parse has no option {unknown}.");
        var files = arguments.Where(argument => argument is not "--check").ToArray();
        if (files.Length == 0)
            throw EngineTable.BadUsage(this, "engine parse wants at least one file.");
        var check = files.Length < arguments.Length;

        var status = 0;
        using var output = session.Terminal.OpenOutput();
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            status = Math.Max(status, Parse(session.Terminal, file, check ? null : output));
        }

        return Task.FromResult(status);
    }

    private static int Parse(Terminal terminal, string file, Stream? output)
    {
        var tree = SyntaxTree.Parse(SourceText.Read(file));
        foreach (var mistake in tree.Diagnostics)
        {
            var place = new SourcePosition(file, mistake.Position.Line, mistake.Position.Column);
            var advice = mistake.Advice is { } text ? $" ({text})" : "";
            terminal.Error.WriteLine(Printable.Line($"{ProblemView.Place(place)}: {mistake.Message}{advice}"));
        }

        if (tree.Diagnostics.Count > 0)
            return 1;
        output?.Write(tree.ToBytes());
        return 0;
    }
}
