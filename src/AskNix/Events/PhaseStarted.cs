namespace AskNix.Events;

/// <summary>A stretch of work without steps of its own has begun, such as evaluating the configuration.</summary>
public sealed record PhaseStarted(string Text) : BackendEvent;
