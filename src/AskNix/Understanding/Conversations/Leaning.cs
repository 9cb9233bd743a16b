namespace AskNix.Understanding.Conversations;

/// <summary>How a turn leans on the ones before.</summary>
enum Leaning
{
    /// <summary>It stands for itself.</summary>
    No,

    /// <summary>It points to something said before, or says the same of something else.</summary>
    Points,

    /// <summary>It puts something in the place of what was said before.</summary>
    Corrects,

    /// <summary>It answers the open question.</summary>
    Confirms,
}
