namespace AskNix.Cli.Arguments;

/// <summary>The version is asked for.</summary>
internal sealed record VersionLine(CliOptions Options) : ParsedLine(Options);
