namespace AskNix.Understanding.Words;

/// <summary>Takes out the sounds and words people fill a pause with: "um", "uh", "you know", "could you like install", "what's it called".</summary>
static class Hesitations
{
    static readonly WordSet Sounds = WordTable.Set("um umm ummm uh uhh uhm uhmm er err erm hmm hm hmmm mmm sigh ugh meh argh grr pfft phew gosh jeez ah ahh eh ehm ähm äh euh eeh pues");

    // Said beside any verb without changing what it asks for.
    static readonly WordSet Softeners = WordTable.Set("ngl tbh lowkey highkey deadass btw fyi lmao lmfao rofl imo imho smh istg omfg xd kinda sorta kindof sortof literally basically honestly obviously clearly really-really freaking fricking damn bloody");

    static readonly string[][] Asides =
    [
        .. new[]
        {
            "you know", "what is it called", "what is the name", "what was it called", "whatever it is called", "i think it is called", "how is it called", "how do you call it",
            "what do you call it", "what is its name", "or whatever it is called", "or whatever", "or what have you", "that thing called", "the thing called", "i mean to say", "so to speak", "as they say", "at last", "at long last", "once and for all", "for crying out loud", "for the love of god", "for heaven's sake", "for pete's sake", "for goodness sake",
        }.Select(words => words.Split(' ')),
    ];

    // What leads to something else, wherever it stands.
    static readonly string[][] Turns = [["by", "the", "way"], ["while", "you", "are", "there"], ["while", "you", "are", "about", "it"]];

    // Said behind a question word: "what on earth is that".
    static readonly string[][] Curses = [.. new[] { "on earth", "in the world", "the hell", "the heck", "the fuck", "in hell", "the devil" }.Select(words => words.Split(' '))];

    public static List<Token> TakeOut(List<Token> tokens)
    {
        var left = new List<Token>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (AsideLength(tokens, at) is > 0 and var length && length < tokens.Count)
                at += length - 1;
            else if (IsBegunAgain(tokens, at))
                at++;
            // "I'd sort of like to have it"
            else if (at > 0 && at + 2 < tokens.Count && tokens[at].Word is "sort" or "kind" && tokens[at + 1].Word is "of" && tokens[at - 1].Word is "would" or "i" or "we" or "just" or "you" or "could")
                at++;
            else if (!IsFiller(tokens, at))
                left.Add(tokens[at]);
        }

        // Nothing but pauses: what was said is kept.
        return left.Exists(token => !token.IsSeparator) ? left : tokens;
    }

    // "I need I need vlc": what is begun twice is said once.
    static bool IsBegunAgain(List<Token> tokens, int at) => at + 4 < tokens.Count && tokens[at].Word is "i" or "we" or "can" or "could" or "please" or "you" or "so" or "the" && !tokens[at + 1].IsSeparator
        && tokens[at].Word == tokens[at + 2].Word && tokens[at + 1].Word == tokens[at + 3].Word;

    static bool IsFiller(List<Token> tokens, int at)
    {
        var token = tokens[at];
        // "hm switch" is how home-manager is written by those who use it.
        if (token.Quoted || (token.Word is "hm" && at + 1 < tokens.Count && tokens[at + 1].Word is "switch" or "build" or "generations" or "init" or "rollback"))
            return false;
        return Sounds.Contains(token.Word) || Softeners.Contains(token.Word) || (token.Word is "like" && IsPause(tokens, at));
    }

    // "could you like install", "find me like a good player": the word says nothing there. "I would like to" and "something like" do.
    static bool IsPause(List<Token> tokens, int at)
    {
        var before = at > 0 ? tokens[at - 1].Word : "";
        var behind = at + 1 < tokens.Count ? tokens[at + 1].Word : "";
        return (before is "you" or "just" or "me" or "i" && Verbs.Starters.Contains(behind))
            || (before is "me" && behind is "a" or "some" or "the" or "an")
            || (before is "is" or "are" or "so" or "was" or "," && behind is "," or "really" or "super" or "totally" or "so" or "very" or "full");
    }

    static int AsideLength(List<Token> tokens, int at)
    {
        if (at > 0 && tokens[at - 1].Word is "what" or "why" or "how" or "who" or "where" or "which" or "when" && LengthOf(Curses, tokens, at) is > 0 and var curse)
            return curse;
        if (LengthOf(Turns, tokens, at) is > 0 and var turn)
            return turn;
        // "What is it called" alone is a question, and so is "do you know what ...".
        if (at == 0 || tokens[at - 1].Word is "do" or "did" or "does" or "if" or "as" or "would" or "let" or "what" or "how")
            return 0;
        return LengthOf(Asides, tokens, at);
    }

    static int LengthOf(string[][] asides, List<Token> tokens, int at)
    {
        foreach (var words in asides)
        {
            var index = 0;
            while (index < words.Length && at + index < tokens.Count && string.Equals(tokens[at + index].Word, words[index], StringComparison.Ordinal))
                index++;
            if (index == words.Length)
                return index;
        }

        return 0;
    }
}
