namespace AskNix.Learning;

/// <summary>What a person said of an answer.</summary>
/// <param name="Good">Whether it was right.</param>
/// <param name="Sentence">What had been asked, secrets masked; null where the feedback is about nothing in particular.</param>
public sealed record FeedbackEntry(long Id, DateTimeOffset Time, bool Good, string Text, string? Sentence);
