namespace AskNix.Events;

/// <summary>Something that happened on the way; the Cli renders it, <c>--json-lines</c> streams it. A closed family, one file a case.</summary>
public abstract record BackendEvent;
