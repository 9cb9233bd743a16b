using AskNix.Understanding.Languages.Chinese;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>Tells in which language a sentence is said.</summary>
/// <param name="isName">Whether words name something a wish can be about.</param>
/// <param name="lexicons">What words are looked up in.</param>
sealed class SpokenLanguage(Func<string, bool> isName, Lexicons lexicons)
{
    // Of the words, names aside, at least this share must be the language's own.
    const double LeastOwn = 0.6;

    // Its lexicon has the words that any sentence is made of.
    const double LeastSpanish = 0.5;

    // With as many of its words a language is the sentence's, whatever others there are.
    const double PlainlyOwn = 0.8;

    /// <summary>The lexicon of the language; null where the words tell none.</summary>
    public Lexicon? Of(List<Token> tokens) => tokens.Exists(ChineseScript.IsIn) ? lexicons.Of("zh") : Hinted(tokens) ?? MostlyOwn(tokens);

    /// <summary>
    /// The language in which each word is known or a name; null where there is none. Words that tell no language are of the one that is spoken.
    /// </summary>
    public Lexicon? OfAll(List<Token> tokens, string? spoken) => lexicons.All.OrderByDescending(lexicon => lexicon.Language == spoken)
        .FirstOrDefault(lexicon => Explained.By(lexicon, tokens, isName) is { IsWhole: true } explained && (explained.Tells || lexicon.Language == spoken));

    /// <summary>Whether it orders something in another language, whichever: "Si le téléchargement est fini, installe gimp".</summary>
    public bool IsOrderElsewhere(List<Token> tokens) => tokens.Exists(token => !isName(token.Word) && lexicons.All.Any(lexicon => lexicon.Tells(token.Word) && lexicon.IsOrder(token.Word)));

    Lexicon? Hinted(List<Token> tokens) => LanguageHints.Of(tokens) is { } language && lexicons.Of(language) is var lexicon
        && Explained.By(lexicon, tokens, isName) is { Tells: true } explained && explained.Own >= PlainlyOwn * explained.Spoken ? lexicon : null;

    // Of two languages with as many words of their own, that which leaves less unexplained.
    Lexicon? MostlyOwn(List<Token> tokens)
    {
        Lexicon? best = null;
        var most = (Own: 0, Explained: 0);
        foreach (var lexicon in lexicons.Spaced)
        {
            var explained = Explained.By(lexicon, tokens, isName);
            if (explained.Tells && explained.Own >= (lexicon.Language is "es" ? LeastSpanish : LeastOwn) * explained.Spoken && (explained.Own, explained.Own + explained.Names).CompareTo(most) > 0)
                (best, most) = (lexicon, (explained.Own, explained.Own + explained.Names));
        }

        return best;
    }
}
