using System.Runtime.ExceptionServices;
using Nix.Syntax;
using Nix.Syntax.Ast;

namespace AskNix.Cli.Commands.Engine;

/// <summary>Reads, checks and prints sources one after the other. It keeps the names it has seen and its memory, so that it is worth using again.</summary>
/// <param name="options">What to accept.</param>
/// <param name="isExpression">Whether the words are expressions; else they are files.</param>
internal sealed class NormalFormWorker(ParseOptions options, bool isExpression)
{
    private readonly ProgramCheck check = new(options);
    private byte[] text = new byte[1 << 16];

    /// <summary>Fills a batch, up to the first source that is no program or cannot be read.</summary>
    /// <param name="batch">An empty batch.</param>
    /// <param name="words">The sources.</param>
    /// <param name="cancellation">Ends the batch early.</param>
    public void Fill(NormalFormBatch batch, ReadOnlySpan<string> words, CancellationToken cancellation)
    {
        try
        {
            foreach (var word in words)
            {
                cancellation.ThrowIfCancellationRequested();
                var source = isExpression ? SourceText.OfExpression(word) : SourceText.OfFile(word, ref text);
                var (program, mistakes) = check.Check(source.Text);
                if (program is null)
                {
                    batch.Mistakes = [.. mistakes.Select(mistake => ParseTool.Describe(source, mistake))];
                    break;
                }

                batch.Printer.PrintLine(program, source.Directory);
            }
        }
        catch (Exception failure)
        {
            batch.Failure = ExceptionDispatchInfo.Capture(failure);
        }
    }
}
