namespace AskNix.Events;

/// <summary>A step of the plan ended well.</summary>
public sealed record StepFinished(int Number, int Total, string Summary, bool Changed) : BackendEvent;
