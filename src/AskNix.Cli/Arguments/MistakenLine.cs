using AskNix.Errors;

namespace AskNix.Cli.Arguments;

/// <summary>A line that cannot be meant as it stands; nothing is done.</summary>
internal sealed record MistakenLine(CliOptions Options, Problem Problem) : ParsedLine(Options);
