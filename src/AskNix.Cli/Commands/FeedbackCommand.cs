using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using AskNix.Backend;
using AskNix.Cli.Composition;
using AskNix.Errors;
using AskNix.Learning;
using AskNix.Understanding.Guards;

namespace AskNix.Cli.Commands;

/// <summary>What the person thinks of an answer. It stays on this machine.</summary>
internal static class FeedbackCommand
{
    private const int Latest = 50;

    public static Command Create(Session session)
    {
        var command = new Command("feedback", "What you think of an answer. It stays on this machine.");
        command.Subcommands.Add(Add(session, "good", "Keeps that something went well.", good: true));
        command.Subcommands.Add(Add(session, "bad", "Keeps that something went wrong.", good: false));
        command.Subcommands.Add(new Command("list", "The latest entries.").Answering(session, _ => List(session)));
        command.Subcommands.Add(Export(session));
        command.Subcommands.Add(Erase(session));
        return command.Answering(session, _ => List(session));
    }

    private static Command Add(Session session, string name, string description, bool good)
    {
        var text = new Argument<string>("TEXT") { Description = "in your own words, quoted", Arity = ArgumentArity.ZeroOrOne, DefaultValueFactory = _ => "" };
        var about = new Option<string?>("--about") { Description = "the sentence it is about", HelpName = "SENTENCE" };
        return new Command(name, description) { text, about }.Answering(session, parsed =>
        {
            using var history = session.OpenHistory();
            var sentence = parsed.GetValue(about) is { } given ? SecretGuard.Hide(given).Text : null;
            var entry = new FeedbackCollector(history, session.ReadSettings().Settings.Feedback)
                .Add(good, SecretGuard.Hide(parsed.GetValue(text)!).Text, sentence);
            return entry is null
                ? throw new AskNixException(ErrorCode.NotAvailable, "Feedback is not kept: it is turned off.", "ask-nix config set feedback on")
                : new Response(null, $"Kept, on this machine only, as {entry.Id}.", Describe(entry));
        });
    }

    private static Response List(Session session)
    {
        using var history = session.OpenHistory();
        var entries = new FeedbackCollector(history).List(Latest);
        var lines = entries.Select(entry => string.Create(
            CultureInfo.InvariantCulture,
            $"{entry.Id,5}  {entry.Time.UtcDateTime:yyyy-MM-dd}  {(entry.Good ? "good" : "bad "),-4}  {entry.Text}{(entry.Sentence is { } about ? $"  (\"{about}\")" : "")}"));
        return new Response(
            null,
            entries.IsEmpty ? "There is no feedback yet. Try: ask-nix feedback good \"that was quick\"" : string.Join('\n', lines),
            new JsonObject { ["entries"] = new JsonArray([.. entries.Select(entry => (JsonNode)Describe(entry))]) });
    }

    private static Command Export(Session session)
    {
        var command = new Command("export", "All entries, as JSON.");
        command.SetAction((_, _) =>
        {
            using var history = session.OpenHistory();
            using var output = session.Terminal.OpenOutput();
            new FeedbackCollector(history).Export(output);
            output.Write("\n"u8);
            return Task.FromResult(0);
        });
        return command;
    }

    private static Command Erase(Session session)
    {
        var number = new Argument<long?>("ENTRY") { Description = "all of them where not given", Arity = ArgumentArity.ZeroOrOne };
        return new Command("erase", "Erases feedback for good.") { number }.Answering(session, async (parsed, cancellation) =>
        {
            var entry = parsed.GetValue(number);
            var what = entry is { } one ? $"feedback {one}" : "all feedback";
            await Erasing.ConfirmAsync(session, what, cancellation);
            using var history = session.OpenHistory();
            var collector = new FeedbackCollector(history);
            if (entry is { } only && !collector.Erase(only))
                throw new AskNixException(ErrorCode.OperationFailed, $"There is no feedback {only}.", "\"ask-nix feedback list\" shows it.");
            if (entry is null)
                collector.Erase();
            return new Response(null, $"Erased {what}.");
        });
    }

    private static JsonObject Describe(FeedbackEntry entry) => new()
    {
        ["id"] = entry.Id,
        ["time"] = entry.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["good"] = entry.Good,
        ["text"] = entry.Text,
        ["sentence"] = entry.Sentence,
    };
}
