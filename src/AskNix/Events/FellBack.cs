namespace AskNix.Events;

/// <summary>Another engine took over, and why.</summary>
public sealed record FellBack(string From, string To, string Reason) : BackendEvent;
