using AskNix.Cli.Composition;
using AskNix.Cli.Terminals;
using AskNix.Errors;

namespace AskNix.Cli.Commands;

/// <summary>Asks before something is erased: it cannot be taken back.</summary>
internal static class Erasing
{
    /// <exception cref="AskNixException">It was not confirmed.</exception>
    public static async Task ConfirmAsync(Session session, string what, CancellationToken cancellation)
    {
        if (session.Options.AssumeYes)
            return;
        if (!session.Terminal.CanAsk)
            throw new AskNixException(ErrorCode.NotConfirmed, "Nothing is erased: there is no terminal to ask on.", "--yes confirms.");
        if (!Question.IsYes(await Question.AskAsync(session.Terminal, $"Erase {what}? [y/N] ", cancellation), enterMeansYes: false))
            throw new AskNixException(ErrorCode.Declined, "Nothing is erased.");
    }
}
