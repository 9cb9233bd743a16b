namespace AskNix.Cli.Arguments;

/// <summary>What a command line turned out to be. A closed family: a sentence, a subcommand, an option that is a question of its own, or a mistake.</summary>
/// <param name="Options">The options that could be read.</param>
internal abstract record ParsedLine(CliOptions Options);
