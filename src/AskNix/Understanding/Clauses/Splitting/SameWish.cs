using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Clauses.Splitting;

/// <summary>Whether words behind "and", "but" or a comma, which could begin a new wish, say more of the one before.</summary>
sealed class SameWish(Func<string, bool> isName)
{
    // "So I can print"
    static readonly WordSet Enabling = WordTable.Set("can could may get do see know am are is have");

    static readonly WordSet Courtesy = WordTable.Set("just please only simply ok okay");

    /// <summary>Whether it is said to its end, limited, or asked what comes next.</summary>
    public bool GoesOnAt(Joint joint) => IsBoundAt(joint) || SparesAt(joint) || AsksWhatFollowsAt(joint);

    // "... and delete the rest", "rebuild but don't switch": the same wish, said to its end.
    static bool IsBoundAt(Joint joint) => joint.Sentence[joint.At..] switch
    {
        [{ Word: "activate" or "switch" or "change" or "apply" or "touch" or "install" }, { Word: "nothing" }, ..] => true,
        [{ Word: "delete" or "remove" or "drop" or "purge" or "kill" or "bin" or "discard" or "throw" or "dump" or "ditch" }, { Word: "the" or "all" }, { Word: "rest" or "others" or "other" or "older" }, ..] => true,
        [{ Word: "do" }, { Word: "not" }, { Word: "switch" or "activate" or "apply" or "install" }, ..] => joint.Sentence.Find(token => !Courtesy.Contains(token.Word))?.Word is "rebuild" or "build" or "compile",
        _ => false,
    };

    // "Remove vim but keep neovim", "install inkscape, but don't touch gimp": what is spared of the same wish.
    bool SparesAt(Joint joint)
    {
        var length = Sparing.LengthAt(joint.Sentence, joint.At);
        var doing = joint.Sentence is [{ Word: "please" }, var verb, ..] ? verb.Word : joint.Sentence[0].Word;
        if (length == 0 || !WordClasses.Of("remove").Contains(doing) && !WordClasses.Of("install").Contains(doing))
            return false;
        var spared = joint.Sentence[(joint.At + length)..];
        return spared.Exists(token => isName(token.Text)) && spared.TrueForAll(token => isName(token.Text) || Sparing.IsAround(token));
    }

    // "Update the flake, then what"
    static bool AsksWhatFollowsAt(Joint joint) =>
        joint.Word is "what" or "how" && joint.Sentence.Skip(joint.At + 1).All(token => token.Word is "next" or "now" or "else" or "then" or "happens" or "comes" or "?");

    /// <summary>"Turn printing on so I can use the uni printers": what it is good for.</summary>
    public static bool TellsPurposeAt(Joint joint) =>
        joint.Word is "i" or "we" or "they" or "he" or "she" or "you" && !joint.IsLast && joint.Says("so")
        && (Statements.BeginsAsOrder(joint.Sentence) || joint.Sentence[0].Word is "did" or "do" or "does" or "have" or "has")
        && Enabling.Contains(joint.Sentence[joint.At + 1].Word) && (joint.At + 2 >= joint.Sentence.Count || joint.Sentence[joint.At + 2].Word is not "to");

    /// <summary>"Remove krita, not gimp", "the terminal, not the animal": what is not meant.</summary>
    public bool TellsApartAt(Joint joint) => joint.Word is "not"
        && (joint.Sentence.Skip(joint.At + 1).All(token => isName(token.Text) || token.Word is "and" or "the" or "or")
            || (joint.Sentence[joint.Start].IsComma && joint.Sentence[joint.At + 1].Word is "the" or "a" or "an" or "my"
                && !joint.Sentence.Skip(joint.At).Any(token => Verbs.Starters.Contains(token.Word) || Verbs.Finite.Contains(token.Word))));
}
