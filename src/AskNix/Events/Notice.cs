namespace AskNix.Events;

/// <summary>A sentence for the person.</summary>
public sealed record Notice(NoticeLevel Level, string Text) : BackendEvent;
