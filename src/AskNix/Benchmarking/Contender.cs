using Nix.Posix;

namespace AskNix.Benchmarking;

/// <summary>One way of doing an operation: the process that is started anew for each run.</summary>
/// <param name="Shown">The command as a person would type it.</param>
/// <param name="Command">What is started.</param>
public sealed record Contender(Way Way, string Shown, ChildCommand Command)
{
    /// <summary>Whether its output is the one object of <c>--json</c>.</summary>
    public bool AnswersInJson => Way is not Way.Command;
}
