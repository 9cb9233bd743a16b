namespace AskNix.Cli.Arguments;

/// <summary>A subcommand with arguments that parse for it.</summary>
/// <param name="Run">Carries it out and gives the exit status.</param>
internal sealed record SubcommandLine(CliOptions Options, Func<CancellationToken, Task<int>> Run) : ParsedLine(Options);
