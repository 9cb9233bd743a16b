using AskNix.Understanding.Words;

namespace AskNix.Understanding.Clauses;

/// <summary>
/// Where an order begins that nothing parts from what is told before it, as people dictate and type in haste: "my photos are a mess could
/// you install digikam", "as a photographer I need darktable".
/// </summary>
sealed class Preambles(Func<string, bool> isName)
{
    const int Least = 3;
    const int LeastBeforeBareVerb = 4;

    static readonly WordSet Reasons = WordTable.Set("since because as for to being given seeing considering before");

    static readonly WordSet Tellers = WordTable.Set("i we my our the it this that there he she they his her their everything everyone everybody nothing somebody someone");

    // "As soon as", "for which files", "to what end": no reason for a wish.
    static readonly WordSet NoReasons = WordTable.Set("soon long far much well if usual when what which who whom now all example instance me you once always ever before");

    // Behind one of these the order belongs to what is told: "he asked could you install it".
    static readonly WordSet Embedding = WordTable.Set(
        """
        to and or but not never if whether that how what which who when why where i we you he she they it can could would will should might may must do does did please just
        then a an the my our your his her their its instead-of without by of from with than as so very too people users others everyone everybody kids students nobody no let lets been be is are was were
        """);

    // Hearsay, thoughts and questions are no story.
    static readonly WordSet Reporting = WordTable.Set(
        """
        say says said tell tells told ask asks asked wrote write writes suggest suggests suggested recommend recommends recommended claim claims claimed read reads think thinks thought know knows wonder
        wondering hope hopes suppose guess imagine believe if whether unless how what which who when why where should can could would do does did not never until before after once while quote
        """);

    static readonly WordSet Orders = WordTable.Set("install uninstall remove delete get add put download fetch enable disable update upgrade rebuild give grab setup");

    static readonly WordSet BareOrders = WordTable.Set("install uninstall get add download enable");

    static readonly WordSet Telling = WordTable.Set("am is are was were have has had need needs want wants got can will like love use used bought started keep keeps");

    /// <summary>Whether an order begins here, behind something that is only told.</summary>
    public bool EndAt(List<Token> told, List<Token> sentence, int at) =>
        told.Count >= Least && Tellers.Contains(told[0].Word) && !Embedding.Contains(told[^1].Word) && !told.Exists(token => token.IsSeparator || token.Quoted || Reporting.Contains(token.Word))
        && (IsCourteous(sentence, at) || IsBare(told, sentence, at));

    /// <summary>Whether a wish begins here, behind the reason for it.</summary>
    public static bool ReasonEndsAt(List<Token> told, List<Token> sentence, int at) =>
        told.Count >= Least - 1 && Reasons.Contains(told[0].Word) && !NoReasons.Contains(told[1].Word) && !Embedding.Contains(told[^1].Word)
        && !told.Exists(token => token.IsSeparator || token.Quoted || Reporting.Contains(token.Word)) && (IsCourteous(sentence, at) || IsWish(sentence, at));

    // "could you please install", "please put", "let us get", "I need you to remove"
    static bool IsCourteous(List<Token> sentence, int at)
    {
        var words = sentence.Skip(at).Take(6).Select(token => token.Word).ToList();
        return words switch
        {
            ["please", var verb, _, ..] => Orders.Contains(verb) || Verbs.Starters.Contains(verb),
            ["can" or "could" or "would" or "will", "you", ..] => words.Skip(2).Take(3).Any(Orders.Contains),
            ["let", "us", var verb, _, ..] => Orders.Contains(verb),
            ["i" or "we", "need" or "want", "you", "to", var verb, ..] => Orders.Contains(verb),
            _ => false,
        };
    }

    static bool IsWish(List<Token> sentence, int at) =>
        at + 2 < sentence.Count && sentence[at].Word is "i" or "we" && sentence[at + 1].Word is "need" or "want" or "would" or "must" or "require" or "could" or "will";

    // "I have a meeting in ten minutes get zoom"
    bool IsBare(List<Token> told, List<Token> sentence, int at) =>
        told.Count >= LeastBeforeBareVerb && BareOrders.Contains(sentence[at].Word) && told.Take(4).Any(token => Telling.Contains(token.Word))
        && at + 1 < sentence.Count && isName(sentence[at + 1].Text) && !Verbs.Starters.Contains(sentence[at + 1].Word);
}
