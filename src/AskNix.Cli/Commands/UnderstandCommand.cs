using System.CommandLine;
using AskNix.Cli.Composition;
using AskNix.Cli.Rendering;

namespace AskNix.Cli.Commands;

/// <summary>For scripts and measurement: sentences from standard input, one a line, how each was read to standard output.</summary>
internal static class UnderstandCommand
{
    public static Command Create(Session session)
    {
        var batch = new Option<bool>("--batch") { Description = "every line is a sentence of its own (the default)" };
        var conversation = new Option<bool>("--conversation") { Description = "lines are turns of one conversation; an empty line begins the next" };
        var command = new Command("understand", "Reads sentences from standard input, one a line, and prints a JSON object for each.") { batch, conversation };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(session, parsed.GetValue(conversation), cancellation)));
        return command;
    }

    private static int Run(Session session, bool conversation, CancellationToken cancellation)
    {
        var reader = BackendFactory.CreateReader();
        while (session.Terminal.Input.ReadLine() is { } line)
        {
            cancellation.ThrowIfCancellationRequested();
            if (conversation && line.Length == 0)
                reader = BackendFactory.CreateReader();
            else
                session.Terminal.Output.WriteLine(UnderstoodJson.Write(reader.Read(line)));
        }

        return 0;
    }
}
