using System.CommandLine;
using AskNix.Backend;
using AskNix.Cli.Composition;
using AskNix.Errors;

namespace AskNix.Cli.Commands;

/// <summary>Takes back the last change, as the sentence "undo" does. A number makes sure that it is the one that is meant.</summary>
internal static class UndoCommand
{
    public static Command Create(Session session)
    {
        var change = new Argument<long?>("CHANGE") { Description = "its number in the history; refused unless it is the last one", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("undo", "Takes back the last change made here.") { change };
        return command.Answering(session, (parsed, cancellation) => RunAsync(session, parsed.GetValue(change), cancellation));
    }

    private static Task<Response> RunAsync(Session session, long? change, CancellationToken cancellation)
    {
        if (change is { } number && Last(session) is var last && last != number)
        {
            throw new AskNixException(
                ErrorCode.NothingToUndo,
                $"Change {number} is not the last one that can be taken back{(last is { } other ? $"; that is change {other}" : "")}.",
                "Changes are taken back newest first. \"ask-nix history\" shows them.");
        }

        return new AskRun(session, "undo").RunAsync(cancellation);
    }

    private static long? Last(Session session)
    {
        using var history = session.OpenHistory();
        return history.LastUndoable(BackendFactory.MachineOf(session).SystemProfile)?.Id;
    }
}
