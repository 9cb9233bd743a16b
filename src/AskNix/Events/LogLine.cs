namespace AskNix.Events;

/// <summary>A line that a program or a build printed.</summary>
public sealed record LogLine(string Text, string? Derivation) : BackendEvent;
