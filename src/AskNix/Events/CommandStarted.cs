using System.Collections.Immutable;

namespace AskNix.Events;

/// <summary>A program is started, with exactly these arguments.</summary>
public sealed record CommandStarted(ImmutableArray<string> Command) : BackendEvent;
