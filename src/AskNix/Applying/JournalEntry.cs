namespace AskNix.Applying;

/// <summary>A fact about a step of an operation, counted from 0.</summary>
public sealed record JournalEntry(int Step, StepState State);
