using AskNix.Understanding.Words;

namespace AskNix.Understanding.Clauses;

/// <summary>A part of a sentence that holds one wish.</summary>
/// <param name="Tokens">Its words and commas.</param>
/// <param name="EndsWithQuestionMark">Whether the sentence it belongs to ends so.</param>
/// <param name="After">What joins it to the clause before: "and", "then", "but"; empty for the first.</param>
sealed record Clause(IReadOnlyList<Token> Tokens, bool EndsWithQuestionMark, string After = "");
