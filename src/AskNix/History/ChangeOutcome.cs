namespace AskNix.History;

/// <summary>How a change ended.</summary>
public enum ChangeOutcome
{
    /// <summary>Written down before its first step; a start that finds it so knows that a process was killed.</summary>
    Begun,
    Applied,

    /// <summary>It failed and something of it may still stand.</summary>
    Failed,

    /// <summary>It failed and everything is as before.</summary>
    TakenBack,

    /// <summary>It was applied, and a later change took it back.</summary>
    Undone,
}
