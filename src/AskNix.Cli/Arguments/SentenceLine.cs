namespace AskNix.Cli.Arguments;

/// <summary>A sentence, its words joined by single spaces.</summary>
internal sealed record SentenceLine(CliOptions Options, string Sentence) : ParsedLine(Options);
