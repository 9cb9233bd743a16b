using AskNix.Understanding.Words;

namespace AskNix.Understanding.Clauses.Splitting;

/// <summary>A part of a sentence, and what joins it to the one before as <see cref="Clause.After"/> tells.</summary>
readonly record struct Piece(List<Token> Tokens, string After);
