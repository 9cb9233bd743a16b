namespace AskNix.Errors;

/// <summary>A place in a file. Line and column count from 1; 0 where unknown.</summary>
public sealed record SourcePosition(string File, int Line, int Column);
