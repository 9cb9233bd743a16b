using System.CommandLine;
using AskNix.Backend;
using AskNix.Cli.Composition;
using AskNix.Cli.Rendering;

namespace AskNix.Cli.Commands;

/// <summary>How subcommands answer.</summary>
internal static class CommandExtensions
{
    /// <summary>Has the command answer as a sentence would: text for a person, the one object for a program.</summary>
    public static Command Answering(this Command command, Session session, Func<ParseResult, CancellationToken, Task<Response>> answer)
    {
        command.SetAction(async (parsed, cancellation) => new Presenter(session).Present(await answer(parsed, cancellation)));
        return command;
    }

    public static Command Answering(this Command command, Session session, Func<ParseResult, Response> answer) =>
        command.Answering(session, (parsed, _) => Task.FromResult(answer(parsed)));
}
