using System.CommandLine;
using AskNix.Cli.Composition;
using AskNix.Cli.Rendering;
using AskNix.Understanding;

namespace AskNix.Cli.Commands;

/// <summary>For scripts and measurement: how a sentence is read, the one given or those from standard input, one a line.</summary>
internal static class UnderstandCommand
{
    public static Command Create(Session session)
    {
        // A script hands on what somebody said, and that may be one word; of several words that are not quoted the line itself is the sentence.
        var sentence = new Argument<string?>("sentence") { Description = "the sentence, in quotes; without one, sentences are read from standard input", Arity = ArgumentArity.ZeroOrOne };
        var batch = new Option<bool>("--batch") { Description = "every line is a sentence of its own (the default)" };
        var conversation = new Option<bool>("--conversation") { Description = "lines are turns of one conversation; an empty line begins the next" };
        var explain = new Option<bool>("--explain") { Description = "also which words led to what" };
        var command = new Command("understand", "Reads a sentence, or each line of standard input, and prints a JSON object for it.") { sentence, batch, conversation, explain };
        command.SetAction((parsed, cancellation) => Task.FromResult(
            Run(session, parsed.GetValue(sentence), parsed.GetValue(conversation), parsed.GetValue(explain), cancellation)));
        return command;
    }

    private static int Run(Session session, string? sentence, bool conversation, bool explain, CancellationToken cancellation)
    {
        var sentences = BackendFactory.CreateReader();
        ISentenceReader reader = conversation ? BackendFactory.CreateConversation(sentences) : sentences;
        if (sentence is not null)
        {
            Write(sentence);
            return 0;
        }

        while (session.Terminal.Input.ReadLine() is { } line)
        {
            cancellation.ThrowIfCancellationRequested();
            if (conversation && line.Length == 0)
                reader = BackendFactory.CreateConversation(sentences);
            else
                Write(line);
        }

        return 0;

        void Write(string text) => session.Terminal.Output.WriteLine(UnderstoodJson.Write(reader.Read(text), explain ? sentences.Explain(text) : null));
    }
}
