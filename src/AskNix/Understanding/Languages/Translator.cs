using AskNix.Understanding.Languages.Chinese;
using AskNix.Understanding.Languages.French;
using AskNix.Understanding.Languages.WordByWord;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>
/// Puts wishes in German, Spanish, French and Chinese into English words, so that one grammar reads all: word for word, the verb to the
/// front, and what negates or asks before everything else. It is no translation for people, and nothing acts on a word it does not know.
/// </summary>
/// <param name="isName">Whether words name something a wish can be about.</param>
/// <param name="lexicons">What words are looked up in.</param>
sealed class Translator(Func<string, bool> isName, Lexicons lexicons)
{
    readonly SpokenLanguage _language = new(isName, lexicons);

    /// <summary>The sentence in English words; null where it is not in one of these languages.</summary>
    public ForeignSentence? Translate(List<Token> tokens) => _language.Of(tokens) is { } lexicon ? Put(lexicon, tokens)
        // Too few of its words are known for it to be put into English, and it is no English either.
        : _language.IsOrderElsewhere(tokens) ? new ForeignSentence(tokens, false) : null;

    /// <summary>The two letters of the language that the words tell of themselves; null where they tell none of these.</summary>
    public string? LanguageOf(List<Token> tokens) => _language.Of(tokens)?.Language;

    /// <summary>
    /// The words in English, and their language, where each of them is of it or a name; null where one is not. Words that tell no
    /// language are of the one that is spoken.
    /// </summary>
    public (List<Token> Tokens, string Language)? TranslateWhole(List<Token> tokens, string? spoken)
    {
        if (tokens.Exists(ChineseScript.IsIn))
            tokens = [.. tokens.SelectMany(ChineseUnits.Characters)];
        return _language.OfAll(tokens, spoken) is { } lexicon ? (Put(lexicon, tokens).Tokens, lexicon.Language) : null;
    }

    ForeignSentence Put(Lexicon lexicon, List<Token> sentence)
    {
        if (lexicon.Language is "zh")
            return new ChineseSentence(lexicon).Put(sentence);
        var parts = WordParts.Split(lexicon, VerbSlips.Mended(lexicon, sentence, isName));
        var put = lexicon.Language is "fr" ? new FrenchSentence(lexicon, isName).Put(FrenchRemarks.Without(lexicon, parts)) : new PlainSentence(lexicon, isName).Put(parts);
        var english = Settled.Put(put.Tokens, isName);
        return new ForeignSentence(english, put.Whole && !Settled.IsTakenBack(english));
    }
}
