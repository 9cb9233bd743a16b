using System.CommandLine;
using AskNix.Cli.Composition;

namespace AskNix.Cli.Commands;

/// <summary>A subcommand of <see cref="CommandTable"/>.</summary>
/// <param name="Create">Its arguments and options, and what carries it out.</param>
internal sealed record CommandDefinition(string Name, string Meaning, Func<Session, Command> Create);
