using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>
/// What is told behind a wish, in whatever words: "putz Calibre weg, ich lese nur noch auf Papier". It begins with who or why, and has nothing in it that
/// denies, doubts, puts off, orders or quotes: then it is no part of the wish, known words or not.
/// </summary>
static class GermanRemarks
{
    static readonly WordSet Beginnings = WordTable.Set(
        "ich wir er es mein meine meinem unser unsere weil denn da damit bin hab habe brauch brauche will muss les lese mag sonst läuft ist sind geht dort da dann nervt stört frisst ruckelt spinnt hängt reicht kostet kriege krieg bekomme bekomm");

    // "Die Kinder quengeln schon", "ein Kollege hat gefragt": somebody or something that is no part of the wish.
    static readonly WordSet Articles = WordTable.Set("der die das den dem ein eine mein meine unser unsere dein deine ihr ihre alle");

    static readonly string[] VerbEndings = ["t", "en", "eln", "ern"];

    static readonly WordSet Auxiliaries = WordTable.Set("muss müssen kann können will wollen wollte wollten wird werden war waren kommt kommen steht möchte möchten");

    // "Die läuft stabil" tells, "die stabil laufen" says which ones: only what has its verb at once is a remark.
    static readonly WordSet Pronouns = WordTable.Set("das die der den dem sie dies");

    static readonly WordSet Verbs = WordTable.Set("ist sind läuft laufen funktioniert funktionieren geht nervt nerven stört stören spinnt braucht brauche brauchen brauch frisst hängt kostet reicht belegt gefällt benutze nutze benutzt nutzt ruckelt zickt hakt crasht");

    // Words that make of a remark a doubt, a case that is only thought of, or somebody else's words. What the lexicon reads as "not", "if", "says" and the like needs no place here.
    static readonly WordSet Doubtful = WordTable.Set(
        """
        wäre wären würde würden hätte hätten könnte könnten sollte sollten müsste müssten dürfte wollte wollten würd wär hätt glaube glaub denke denk meine meinte
        überlege überleg zögere frage frag weiß weiss wohl kaum ernst scherz scherze witz spaß spass beispiel zitat satz titel aufgabe test unsinn quatsch blödsinn falsch
        fehler irrtum versehen vorsicht achtung gefährlich verboten erlaubt egal ironie ironisch theoretisch hypothetisch angenommen erst später morgen nachher warte
        moment halt stopp lass lassen mach mache machen macht tu tue tun heißt hieß lautet lautete steht las schrieb hörte gehört gelesen erzählt gesagt
        eilt zeit idee finde findet fand entscheidet hinfällig rhetorisch übung warten wartet abwarten dauert gelogen nötig notwendig erforderlich darf dürfen soll sollen bleibt bleiben rest übrige übrigen tust entscheide entscheiden getippt geschrieben diktiert eingetippt vorgeschlagen angeordnet befohlen gefragt gebeten brüllt ruft liest fragt verlangt bittet tippt
        übermorgen irgendwann zuerst vorher bevor nachdem sobald bis ob wenn falls aber sondern doch nein nö nee vielleicht eventuell
        """);

    static readonly WordSet Meanings = WordTable.Set("not if says maybe later tomorrow yesterday until should how ask without except rather");

    /// <summary>Whether the part of a sentence, behind a wish, is only told.</summary>
    /// <param name="removing">Whether the wish takes something away: then what is no longer used, or does not work, is why.</param>
    public static bool Is(Lexicon lexicon, List<Token> part, bool removing = false)
    {
        var words = part.Where(token => !token.IsSeparator).ToList();
        if (words.Count < 2 || !part[0].IsSeparator || part.SkipWhile(token => token.IsSeparator).Any(token => token.Word is "?" or ":") || !Begins(lexicon, part[0], words))
            return false;
        // "Ich will heute Abend rendern": when what the wish is for is done, not the wish.
        var purpose = words.Take(4).Any(word => word.Word is "will" or "muss" or "möchte" or "brauche" or "brauch" or "wollen" or "müssen" or "möchten" or "braucht" or "brauchen" or "habe" or "hab" or "haben" or "hat");
        for (var at = 1; at < words.Count; at++)
        {
            // "Ich würde gern am PC mitlesen"
            if (words[at].Word is "würde" or "würd" or "hätte" or "hätt" && at + 1 < words.Count && words[at + 1].Word is "gern" or "gerne" || IsTrouble(words, at) || words[at].Word is "wie" && at > 1 && at == words.Count - 2 || words[at].Word is "will" && purpose)
                continue;
            if (Doubtful.Contains(words[at].Word) && !(purpose && words[at].Word is "morgen") || lexicon.Meaning(words[at].Word) is { } meaning && (meaning.Contains('>', StringComparison.Ordinal) || Meanings.Contains(meaning) && !(purpose && meaning is "later" or "tomorrow") && !(removing && meaning is "not" && IsOwnReason(words)) || meaning is "never mind" or "according to" or "instead of" or "can you" || meaning is "no longer" && !removing))
                return false;
        }

        return true;
    }

    static bool Begins(Lexicon lexicon, Token sign, List<Token> words) => Beginnings.Contains(words[0].Word)
        || words.Count > 2 && Pronouns.Contains(words[0].Word) && (Verbs.Contains(words[1].Word) || sign.EndsSentence && words.Exists(word => Verbs.Contains(word.Word)))
        || words.Count > 2 && Articles.Contains(words[0].Word) && !IsTold(lexicon, words[1]) && words[1].Word is not ("hat" or "habe" or "hab") && words.Skip(2).Any(word => IsTold(lexicon, word))
        // "Bild ruckelt total"
        || words[0].Word.Length > 2 && Verbs.Contains(words[1].Word) && (lexicon.Meaning(words[0].Word) is not { } said || said is not ("what" or "who" or "where is" or "how" or "why" or "when" or "which" or "everything" or "the rest" or "rest" or ['>', ..]))
        // "Lenkt mich nur ab", "hat der Praktikant draufgemacht"
        || words.Count > 2 && (words[0].Word is "hat" or "haben" && Articles.Contains(words[1].Word) && lexicon.Meaning(words[^1].Word) is "installed" or "needed" or "changed" || words[1].Word is "mich" or "immer" or "ständig" && IsTold(lexicon, words[0]));

    // What has the look of a verb that tells: "quengeln", "drängelt".
    static bool IsTold(Lexicon lexicon, Token word) => Verbs.Contains(word.Word) || Auxiliaries.Contains(word.Word)
        || word.Word.Length > 3 && char.IsLower(word.Text[0]) && Array.Exists(VerbEndings, ending => word.Word.EndsWith(ending, StringComparison.Ordinal)) && lexicon.Meaning(word.Word) is null or "does not work" or "works" or "needs" or "take" or "annoys";

    // "Der Chef macht Stress"
    static bool IsTrouble(List<Token> words, int at) => words[at].Word is "macht" or "machen" && at + 1 < words.Count && words[at + 1].Word is "stress" or "druck" or "ärger" or "probleme" or "zicken" or "lärm" or "terror" or "krach" or "radau" or "mucken";

    // "Brauch ich im Urlaub nicht", "hab keinen Drucker"; "ich will nicht" takes it back.
    static bool IsOwnReason(List<Token> words) => words.Count > 2 && words.Exists(word => word.Word is "brauch" or "brauche" or "brauchen" or "nutz" or "nutze" or "nutzen" or "benutze" or "benutzen" or "benutz" or "verwende" or "habe" or "hab" or "haben" or "hat" or "läuft" or "funktioniert" or "mag" or "hängt" or "komme" or "nutzt" or "braucht" or "benutzt");

    /// <summary>Whether it says why in so many words: then it is kept, as it was said.</summary>
    public static bool SaysWhy(List<Token> part) => part.FirstOrDefault(token => !token.IsSeparator)?.Word is "weil" or "denn";
}
