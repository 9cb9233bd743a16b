namespace AskNix.Understanding.Guards;

/// <summary>How a clause is meant, from the boldest to the most cautious.</summary>
enum Mood
{
    /// <summary>A wish or an order.</summary>
    Request,

    /// <summary>A question for knowledge.</summary>
    Question,

    /// <summary>How something is done.</summary>
    HowTo,

    /// <summary>Whether something should be done.</summary>
    Doubt,

    /// <summary>Only under a condition or at a later time.</summary>
    Conditional,

    /// <summary>What somebody else says.</summary>
    Reported,

    /// <summary>What has happened already.</summary>
    Past,

    /// <summary>What must not be done.</summary>
    Negated,
}
