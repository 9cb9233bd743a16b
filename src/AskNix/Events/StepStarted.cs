namespace AskNix.Events;

/// <summary>A step of the plan begins.</summary>
public sealed record StepStarted(int Number, int Total, string Summary) : BackendEvent;
