using System.Collections.Frozen;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>
/// What is told behind a wish, in whatever words: "putz Calibre weg, ich lese nur noch auf Papier". It begins with who or why, and has nothing in it that
/// denies, doubts, puts off, orders or quotes: then it is no part of the wish, known words or not.
/// </summary>
static class GermanRemarks
{
    static readonly FrozenSet<string> Beginnings = WordTable.Set(
        "ich wir er es mein meine meinem unser unsere weil denn da damit bin hab habe brauch brauche will muss les lese mag sonst läuft ist sind geht dort da dann");

    // "Die läuft stabil" tells, "die stabil laufen" says which ones: only what has its verb at once is a remark.
    static readonly FrozenSet<string> Pronouns = WordTable.Set("das die der den dem sie dies");

    static readonly FrozenSet<string> Verbs = WordTable.Set("ist sind läuft laufen funktioniert funktionieren geht nervt nerven stört stören spinnt braucht brauche brauchen brauch frisst hängt kostet reicht belegt gefällt benutze nutze benutzt nutzt ruckelt zickt hakt crasht");

    // Words that make of a remark a doubt, a case that is only thought of, or somebody else's words. What the lexicon reads as "not", "if", "says" and the like needs no place here.
    static readonly FrozenSet<string> Doubtful = WordTable.Set(
        """
        wäre wären würde würden hätte hätten könnte könnten sollte sollten müsste müssten dürfte wollte wollten würd wär hätt glaube glaub denke denk meine meinte
        überlege überleg zögere frage frag weiß weiss wohl kaum ernst scherz scherze witz spaß spass beispiel zitat satz titel aufgabe test unsinn quatsch blödsinn falsch
        fehler irrtum versehen vorsicht achtung gefährlich verboten erlaubt egal ironie ironisch theoretisch hypothetisch angenommen erst später morgen nachher warte
        moment halt stopp lass lassen mach mache machen macht tu tue tun heißt hieß lautet lautete steht las schrieb hörte gehört gelesen erzählt gesagt
        übermorgen irgendwann zuerst vorher bevor nachdem sobald bis ob wenn falls aber sondern doch nein nö nee vielleicht eventuell
        """);

    static readonly FrozenSet<string> Meanings = WordTable.Set("not if says maybe later tomorrow yesterday until should how ask without except rather");

    /// <summary>Whether the part of a sentence, behind a wish, is only told.</summary>
    public static bool Is(Lexicon lexicon, List<Token> part)
    {
        var words = part.Where(token => !token.IsSeparator).ToList();
        if (words.Count < 2 || !part[0].IsSeparator || part.Exists(token => token.Word is "?" or ":") || !(Beginnings.Contains(words[0].Word) || words.Count > 2 && Pronouns.Contains(words[0].Word) && (Verbs.Contains(words[1].Word) || part[0].EndsSentence && words.Exists(word => Verbs.Contains(word.Word)))))
            return false;
        // "Ich will heute Abend rendern": when what the wish is for is done, not the wish.
        var purpose = words[0].Word is "will" or "muss" || words[1].Word is "will" or "muss" or "möchte" or "brauche" or "brauch";
        for (var at = 1; at < words.Count; at++)
        {
            // "Ich würde gern am PC mitlesen"
            if (words[at].Word is "würde" or "würd" or "hätte" or "hätt" && at + 1 < words.Count && words[at + 1].Word is "gern" or "gerne")
                continue;
            if (Doubtful.Contains(words[at].Word) || lexicon.Meaning(words[at].Word) is { } meaning && (meaning.Contains('>', StringComparison.Ordinal) || Meanings.Contains(meaning) && !(purpose && meaning is "later" or "tomorrow") || meaning is "never mind" or "according to" or "no longer" or "instead of" or "can you"))
                return false;
        }

        return true;
    }

    /// <summary>Whether it says why in so many words: then it is kept, as it was said.</summary>
    public static bool SaysWhy(List<Token> part) => part.FirstOrDefault(token => !token.IsSeparator)?.Word is "weil" or "denn";
}
