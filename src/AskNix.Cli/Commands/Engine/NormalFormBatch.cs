using System.Runtime.ExceptionServices;
using Nix.Syntax.Ast;

namespace AskNix.Cli.Commands.Engine;

/// <summary>The normal forms of some sources, up to the first that is no program or cannot be read.</summary>
internal sealed class NormalFormBatch
{
    private NormalFormBatch(MemoryStream output) => Output = output;

    /// <summary>A line for each program.</summary>
    public MemoryStream Output { get; }

    /// <summary>What is wrong with the source after them; empty if nothing is.</summary>
    public IReadOnlyList<string> Mistakes { get; private set; } = [];

    /// <summary>Why the source after them could not be read; null if it was.</summary>
    public ExceptionDispatchInfo? Failure { get; private set; }

    /// <param name="sources">What is to be printed.</param>
    /// <param name="check">Checks the programs; it keeps the names it has seen, so that it is worth using again.</param>
    /// <param name="home">The home directory.</param>
    /// <param name="cancellation">Ends the batch early.</param>
    public static NormalFormBatch Of(IEnumerable<Func<SourceText>> sources, ProgramCheck check, string home, CancellationToken cancellation)
    {
        var batch = new NormalFormBatch(new MemoryStream());
        var printer = new NormalForm(home);
        try
        {
            foreach (var open in sources)
            {
                cancellation.ThrowIfCancellationRequested();
                var source = open();
                var (program, mistakes) = check.Check(source.Text);
                if (program is null)
                {
                    batch.Mistakes = [.. mistakes.Select(mistake => ParseTool.Describe(source, mistake))];
                    break;
                }

                printer.PrintLine(program, source.Directory, batch.Output);
            }
        }
        catch (Exception failure)
        {
            batch.Failure = ExceptionDispatchInfo.Capture(failure);
        }

        return batch;
    }
}
