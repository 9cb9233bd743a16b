using System.Collections.Immutable;

namespace AskNix.Cli.Commands;

/// <summary>Every subcommand there is; a new one is a file of this folder and a line here.</summary>
internal static class CommandTable
{
    public static ImmutableArray<CommandDefinition> All { get; } =
    [
        new("understand", "reads sentences and says how, as JSON lines (--batch, --conversation)", UnderstandCommand.Create),
    ];

    public static CommandDefinition? Find(string name) => All.FirstOrDefault(command => command.Name == name);
}
