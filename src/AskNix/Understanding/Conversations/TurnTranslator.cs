using AskNix.Understanding.Languages;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Conversations;

/// <summary>
/// Short turns in other languages in English words: "das erste", "y mpv también". So few words seldom tell their language: that is the one
/// spoken before. Nothing is made of a turn with a word that is neither of the language nor a name.
/// </summary>
sealed class TurnTranslator(Func<string, bool> isName)
{
    const int MostWords = 10;

    readonly Translator _translator = new(isName, Lexicons.OfTurns);
    string? _spoken;

    /// <summary>The turn in English words; null where it is English already, or not wholly known.</summary>
    public List<Token>? Translate(List<Token> tokens)
    {
        if (tokens.Count is 0 or > MostWords)
        {
            _spoken = _translator.LanguageOf(tokens) ?? _spoken;
            return null;
        }

        // The end of a sentence tells a pronoun from an article: "installiere das".
        List<Token> ended = tokens[^1].EndsSentence ? [.. tokens[..^1], tokens[^1].Put(".")] : [.. tokens, tokens[^1].Put(".")];
        if (_translator.TranslateWhole(ended, _spoken) is not { } turn)
        {
            _spoken = _translator.LanguageOf(tokens) ?? _spoken;
            return null;
        }

        _spoken = turn.Language;
        return [.. turn.Tokens];
    }
}
