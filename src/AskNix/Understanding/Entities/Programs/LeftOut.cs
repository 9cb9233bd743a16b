using AskNix.Understanding.Words;

namespace AskNix.Understanding.Entities.Programs;

/// <summary>What a phrase does not mean, though it names it: "vim but not emacs", "docker-compose, leave docker", "krita, keep gimp as it is".</summary>
static class LeftOut
{
    static readonly WordSet Excepting = WordTable.Set("but-not not instead-of without except besides");

    // "Without its dependencies", "not yet": no program is spoken of.
    static readonly WordSet NoPrograms = WordTable.Set("yet today everything its dependencies alone installed untouched");

    /// <summary>What is meant, and what is not.</summary>
    public static (IReadOnlyList<Token> Meant, IReadOnlyList<Token> Not) Part(IReadOnlyList<Token> phrase)
    {
        for (var at = 1; at < phrase.Count; at++)
        {
            var sparing = SparingAt(phrase, at);
            if (sparing > 0 || Excepting.Contains(phrase[at].Word))
                return (WithoutJoint(phrase.Take(at)), Names(phrase.Skip(at + Math.Max(1, sparing)).ToList()));
        }

        return (phrase, []);
    }

    /// <summary>Whether it has to be asked what is left out: "vscode, but not the microsoft one".</summary>
    public static bool IsUnclear(IReadOnlyList<Token> words, Packages read) =>
        (!read.AllKnown || read.Guessed is not null || words[^1].Word is "one" or "ones") && !words.All(token => NameForm.IsNone(token) || NoPrograms.Contains(token.Word));

    // "Remove docker-compose, leave docker"
    static int SparingAt(IReadOnlyList<Token> phrase, int at) =>
        phrase[at - 1].IsComma || phrase[at - 1].Word is "and" or "but" || phrase[at].Word is "without" or "sparing" ? Sparing.LengthAt(phrase, at) : 0;

    static List<Token> WithoutJoint(IEnumerable<Token> meant)
    {
        var words = meant.ToList();
        return words[..(words.FindLastIndex(token => !token.IsComma && token.Word is not ("but" or "and")) + 1)];
    }

    // "Leave helm alone", "keep krita as it is"
    static List<Token> Names(List<Token> spared) =>
        spared[..Math.Min(spared.Count, Math.Max(1, spared.FindLastIndex(token => !Sparing.IsAround(token)) + 1))];
}
