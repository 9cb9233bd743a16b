namespace AskNix.Understanding;

/// <summary>What the reader needs to know of the topics that can be explained: given by the knowledge base.</summary>
public interface ITopicNames
{
    /// <summary>Whether a topic has just this short name.</summary>
    bool IsTopic(string name);

    /// <summary>The topic a question is about, and how like it is to what people ask for it (0 to 1; 1: asked just so); null where it is like none.</summary>
    (string Topic, double Likeness)? About(string question);

    /// <summary>The topics that are nearest to a question, the likest first; none where it shares no word with any.</summary>
    IReadOnlyList<(string Topic, double Likeness)> Near(string question, int limit);
}
