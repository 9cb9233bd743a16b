using System.Runtime.ExceptionServices;
using Nix.Syntax.Ast;

namespace AskNix.Cli.Commands.Engine;

/// <summary>The normal forms of some sources, up to the first that is no program or cannot be read.</summary>
internal sealed class NormalFormBatch(string home)
{
    // More than what a batch of files comes to as people write them; asked for at once, since growing means copying.
    private const int UsualLength = 1 << 18;

    /// <summary>Has a line for each program.</summary>
    public NormalForm Printer { get; } = new(home, UsualLength);

    /// <summary>What is wrong with the source after them; empty if nothing is.</summary>
    public IReadOnlyList<string> Mistakes { get; set; } = [];

    /// <summary>Why the source after them could not be read; null if it was.</summary>
    public ExceptionDispatchInfo? Failure { get; set; }
}
