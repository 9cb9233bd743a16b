namespace AskNix.Events;

/// <summary>How far the builds are, in derivations.</summary>
public sealed record BuildProgress(int Done, int Expected, int Running, int Failed, string? Current) : BackendEvent;
