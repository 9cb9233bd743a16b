using AskNix.Understanding.Words;

namespace AskNix.Understanding.Guards;

/// <summary>How a clause is meant, and what is left of it to be read.</summary>
/// <param name="Mood">How it is meant.</param>
/// <param name="Body">The clause without the words that only say so.</param>
/// <param name="Because">The reason for a cautious mood.</param>
/// <param name="Polite">Whether it was begun as a request: then a question mark at its end is courtesy.</param>
sealed record Meant(Mood Mood, IReadOnlyList<Token> Body, string? Because = null, bool Polite = false);
