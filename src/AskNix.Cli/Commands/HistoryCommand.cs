using System.CommandLine;
using AskNix.Backend;
using AskNix.Cli.Composition;
using AskNix.Cli.Rendering;
using AskNix.Errors;

namespace AskNix.Cli.Commands;

/// <summary>What was changed on this machine, and why.</summary>
internal static class HistoryCommand
{
    public static Command Create(Session session)
    {
        var limit = new Option<int>("--limit") { Description = "how many changes, newest first", DefaultValueFactory = _ => 20, HelpName = "N" };
        limit.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var most) || most < 1))
                result.AddError("A whole number from 1 on.");
        });
        var command = new Command("history", "What was changed on this machine, and why.") { limit };
        command.Subcommands.Add(Show(session));
        command.Subcommands.Add(Export(session));
        command.Subcommands.Add(Erase(session));
        return command.Answering(session, parsed =>
        {
            using var history = session.OpenHistory();
            return ChangeView.List(history.List(parsed.GetValue(limit)));
        });
    }

    private static Command Show(Session session)
    {
        var number = new Argument<long>("CHANGE");
        return new Command("show", "One change with its plan and how it is taken back.") { number }.Answering(session, parsed =>
        {
            using var history = session.OpenHistory();
            return ChangeView.Show(history.Find(parsed.GetValue(number)) ?? throw Missing(parsed.GetValue(number)));
        });
    }

    private static Command Export(Session session)
    {
        var file = new Argument<string?>("FILE") { Description = "standard output where not given", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("export", "Everything that is stored, as JSON.") { file };
        command.SetAction((parsed, _) =>
        {
            using var history = session.OpenHistory();
            using var output = parsed.GetValue(file) is { } path ? NewFile(path) : session.Terminal.OpenOutput();
            history.Export(output);
            output.Write("\n"u8);
            return Task.FromResult(0);
        });
        return command;
    }

    private static Command Erase(Session session)
    {
        var number = new Argument<long?>("CHANGE") { Description = "all of it where not given", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("erase", "Erases the history, or one change of it. What was erased can no longer be taken back.") { number };
        return command.Answering(session, async (parsed, cancellation) =>
        {
            var change = parsed.GetValue(number);
            var what = change is { } one ? $"change {one}" : "everything: changes, remembered choices, feedback, metrics";
            await Erasing.ConfirmAsync(session, what, cancellation);
            using var history = session.OpenHistory();
            if (change is { } only && !history.Erase(only))
                throw Missing(only);
            if (change is null)
                history.Erase();
            return new Response(null, $"Erased {what}.");
        });
    }

    private static FileStream NewFile(string path)
    {
        try
        {
            return new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new AskNixException(new Problem(ErrorCode.OperationFailed, failure.Message, "Name a file that does not exist yet."), failure);
        }
    }

    private static AskNixException Missing(long number) =>
        new(ErrorCode.OperationFailed, $"The history has no change {number}.", "\"ask-nix history\" shows the changes with their numbers.");
}
