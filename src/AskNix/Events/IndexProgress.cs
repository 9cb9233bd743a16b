namespace AskNix.Events;

/// <summary>How far the package index is, in packages.</summary>
public sealed record IndexProgress(int Done, int Expected) : BackendEvent;
