using AskNix.Understanding.Guards;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Conversations;

/// <summary>What is said of the answer before anything is wished: "nice, keep it", "that was wrong, go back", "ok then install it".</summary>
static class Comments
{
    const int Longest = 6;

    // Of a part between commas each word has to be one of these; by them alone nothing can be wished.
    static readonly WordSet Words = WordTable.Set(
        """
        nice great good perfect cool awesome excellent lovely wonderful fantastic super brilliant sweet neat wow thanks thank you love loved like liked that this it
        looks look sounds sound works worked work fine all is was did does seems went well done ok okay alright right hm hmm oh ah uh um so very really much see got
        understood interesting amazing beautiful i wrong bad better already yet one then for now exactly sure true makes sense a the interesting funny
        """);

    // Those that no wish begins with need no comma behind them.
    static readonly WordSet Sighs = WordTable.Set("ok okay alright well oh ah hm hmm so then thanks uh um yeah");
    static readonly WordSet Praise = WordTable.Set("great nice good cool perfect fine super right lovely awesome");

    // Where one of these is said, what stands before the wish binds it, or is a wish itself.
    static readonly WordSet Binding = WordTable.Set(
        """
        if unless when until till once after before while should would could not never no nope nah wait sorry oops only just scratch strike wrong hold hang
        instead rather than why how what which who where please but and or same both all
        """);

    static readonly WordSet Seeming = WordTable.Set("sounds looks seems feels");

    /// <summary>The words without the comments they begin with; what corrects is none of them.</summary>
    public static List<Token> Strip(List<Token> tokens, Func<string, bool> isName)
    {
        var left = tokens;
        while (left.Count > 0 && Length(left, isName) is > 0 and var length)
            left = left[length..];
        return left;
    }

    /// <summary>Whether the words only comment, as a whole.</summary>
    public static bool IsAll(IReadOnlyList<string> words) => words.All(Words.Contains)
        || (words.Count <= Longest && words.Take(2).Any(Seeming.Contains) && !words.Any(word => Verbs.Starters.Contains(word)));

    static int Length(List<Token> tokens, Func<string, bool> isName)
    {
        if (tokens[0].IsSeparator)
            return 1;
        var end = tokens.FindIndex(token => token.IsSeparator);
        if (end is > 0 and <= Longest && end + 1 < tokens.Count && IsAside(tokens[..end], isName))
            return end + 1;
        if (tokens.Count > 1 && Sighs.Contains(tokens[0].Word))
            return 1;
        return tokens.Count > 1 && Praise.Contains(tokens[0].Word) && (Verbs.Starters.Contains(tokens[1].Word) || tokens[1].Word is "then" or "now") ? 1 : 0;
    }

    // "Ah I forgot, vlc as well", "whatever. install it": no order, no name, and nothing the wish depends on.
    static bool IsAside(List<Token> words, Func<string, bool> isName) => words.TrueForAll(token => Words.Contains(token.Word))
        || (!Endings.BeginsCondition(words)
            && words.TrueForAll(token => token.Number is null && !Binding.Contains(token.Word) && !Verbs.Starters.Contains(token.Word)
                && (Words.Contains(token.Word) || !isName(token.Text))));
}
