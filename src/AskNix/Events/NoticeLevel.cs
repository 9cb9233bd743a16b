namespace AskNix.Events;

/// <summary>How much a notice matters: debug and detail are shown only when asked for.</summary>
public enum NoticeLevel
{
    Debug,
    Detail,
    Information,
    Warning,
}
