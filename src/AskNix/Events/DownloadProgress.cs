namespace AskNix.Events;

/// <summary>How far the downloads are.</summary>
public sealed record DownloadProgress(long DoneBytes, long ExpectedBytes, int Done, int Expected) : BackendEvent;
