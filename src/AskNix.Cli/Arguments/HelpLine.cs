namespace AskNix.Cli.Arguments;

/// <summary>The help is asked for.</summary>
internal sealed record HelpLine(CliOptions Options) : ParsedLine(Options);
