using System.Collections.Immutable;
using AskNix.Cli.Commands.Mcp;

namespace AskNix.Cli.Commands;

/// <summary>Every subcommand there is; a new one is a file of this folder and a line here.</summary>
internal static class CommandTable
{
    public static ImmutableArray<CommandDefinition> All { get; } =
    [
        new("undo", "takes back the last change", UndoCommand.Create),
        new("history", "what was changed, and why; with show, export or erase", HistoryCommand.Create),
        new("doctor", "looks for what is wrong, and says what helps", DoctorCommand.Create),
        new("benchmark", "measures native against traditional on this machine", BenchmarkCommand.Create),
        new("stats", "how long things took, with each engine", StatsCommand.Create),
        new("feedback", "good or bad, kept on this machine: list, export, erase", FeedbackCommand.Create),
        new("index", "lists packages and options anew for searches", IndexCommand.Create),
        new("plugin", "plugins: list, info, enable, disable", PluginCommand.Create),
        new("config", "settings: list, get, set, unset", ConfigCommand.Create),
        new("completions", "completions for bash, zsh or fish", CompletionsCommand.Create),
        new("understand", "reads sentences and says how, as JSON lines", UnderstandCommand.Create),
        new("mcp", "answers a language model's client (Model Context Protocol), and changes nothing", McpCommand.Create),
    ];

    public static CommandDefinition? Find(string name) => All.FirstOrDefault(command => command.Name == name);
}
