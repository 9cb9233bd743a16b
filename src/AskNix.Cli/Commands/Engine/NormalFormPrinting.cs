using AskNix.Cli.Composition;
using Nix.Syntax;
using Nix.Syntax.Ast;

namespace AskNix.Cli.Commands.Engine;

/// <summary>Prints programs as <c>nix-instantiate --parse</c> does: a line each, and nothing more from the first mistake on.</summary>
internal sealed class NormalFormPrinting(Session session, ParseOptions options)
{
    private readonly string home = session.Environment.GetValueOrDefault("HOME") is { Length: > 0 } named ? named : "/";
    private readonly ProgramCheck check = new(options);

    /// <returns>The exit status.</returns>
    public int Print(IEnumerable<SourceText> sources, Stream output, CancellationToken cancellation)
    {
        var printer = new NormalForm(home);
        foreach (var source in sources)
        {
            cancellation.ThrowIfCancellationRequested();
            var (program, mistakes) = check.Check(source.Text);
            foreach (var mistake in mistakes)
                session.Terminal.Error.WriteLine(ParseTool.Describe(source, mistake));
            if (program is null)
                return 1;
            printer.PrintLine(program, source.Directory, output);
        }

        return 0;
    }
}
