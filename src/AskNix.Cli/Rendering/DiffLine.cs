namespace AskNix.Cli.Rendering;

/// <summary>A line of a comparison: blank for one that stays, minus for one that goes, plus for one that comes.</summary>
internal readonly record struct DiffLine(char Sign, string Text);
