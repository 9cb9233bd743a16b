using System.CommandLine;
using AskNix.Cli.Composition;

namespace AskNix.Cli.Commands.Mcp;

/// <summary>Answers the clients of language models.</summary>
internal static class McpCommand
{
    public static Command Create(Session session)
    {
        var command = new Command("mcp", "Answers a client of the Model Context Protocol on standard input and output. Nothing is changed through it.");
        command.SetAction((_, cancellation) => new McpServer(session).RunAsync(cancellation));
        return command;
    }
}
