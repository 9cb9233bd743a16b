using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>A sentence put into English words.</summary>
/// <param name="Tokens">The words, names as they were written.</param>
/// <param name="Whole">Whether every word was known or a name: only then may the sentence act.</param>
sealed record ForeignSentence(List<Token> Tokens, bool Whole);
