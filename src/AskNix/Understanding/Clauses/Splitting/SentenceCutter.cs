using AskNix.Understanding.Words;

namespace AskNix.Understanding.Clauses.Splitting;

/// <summary>Cuts a sentence where a new wish begins, or something that is only told. "vim and emacs" stays together, "remove vim and install emacs" does not.</summary>
sealed class SentenceCutter(Func<string, bool> isName)
{
    static readonly WordSet Courtesy = WordTable.Set("can could would will you please just i want need like to kindly let us me go");

    static readonly WordSet Going = WordTable.Set("go leave off removed uninstalled deleted out away disappear");

    readonly Preambles _preambles = new(isName);
    readonly Remarks _remarks = new(isName);
    readonly NewWish _newWish = new(isName);

    public List<Piece> Cut(List<Token> sentence)
    {
        var pieces = new List<Piece>();
        var (said, after) = (new List<Token>(), "");
        for (var at = 0; at < sentence.Count;)
        {
            if (said.Count == 0 || CutAt(said, Joint.From(sentence, at)) is not { } cut)
            {
                said.Add(sentence[at++]);
                continue;
            }

            if (!cut.BeforeIsEmpty)
                pieces.Add(new Piece(said, cut.BeforeIsTold ? "," : after));
            (said, after, at) = ([], cut.After, cut.At);
        }

        if (said.Count > 0)
            pieces.Add(new Piece(said, after));
        return pieces;
    }

    // What is told is looked for before wishes: "..., it crashes" would be one more program, "..., vim can go" one more wish.
    Cut? CutAt(List<Token> said, Joint joint) =>
        BeforeRemark(said, joint) ?? BeforeStatement(said, joint) ?? WhereItRunsOn(said, joint) ?? BehindPreamble(said, joint) ?? BeforeWish(said, joint);

    // "Enable bluetooth please my headset won't connect", "I want neovim, vim can go"
    Cut? BeforeRemark(List<Token> said, Joint joint) =>
        joint.Sentence[joint.Start].Word is "," or "please" && !GoesOn(joint) && (said.Count > 1 || Verbs.StandAlone.Contains(said[0].Word))
        && (_remarks.BeginsAt(joint.Sentence, joint.At) || IsFarewell(joint.Sentence, joint.At)) ? new Cut(joint.At, ",") : null;

    // "Can you get me libreoffice, essay's due tomorrow"
    Cut? BeforeStatement(List<Token> said, Joint joint) =>
        joint.Sentence[joint.Start].IsComma && !GoesOn(joint) && joint.At < joint.Sentence.Count && Statements.IsOne(joint.Sentence, joint.At, isName) && Statements.IsWish(said, isName)
            ? new Cut(joint.At, Clause.Told) : null;

    // ", also I need libvirtd up", ", then the host name": what comes next is wished as well.
    static bool GoesOn(Joint joint) => joint.Says("then") || joint.Says("also") || joint.Says("plus");

    // "Uninstall audacity it crashes all the time"
    Cut? WhereItRunsOn(List<Token> said, Joint joint) =>
        said.Count < 2 ? null
        : _remarks.RunsOnAt(joint.Sentence, joint.Start) ? new Cut(joint.Start, ",")
        : Statements.RunsOnAt(said, joint.Sentence, joint.Start, isName) ? new Cut(joint.Start, Clause.Told) : null;

    // "My photos are a mess could you install digikam", "as a photographer I need darktable"
    Cut? BehindPreamble(List<Token> said, Joint joint) =>
        _preambles.EndAt(said, joint.Sentence, joint.Start) ? new Cut(joint.Start, "", BeforeIsTold: true)
        : Preambles.ReasonEndsAt(said, joint.Sentence, joint.Start) ? new Cut(joint.Start, "", BeforeIsEmpty: true) : null;

    // "Remove vim and install emacs"
    Cut? BeforeWish(List<Token> said, Joint joint) =>
        joint.At > joint.Start && joint.At < joint.Sentence.Count && joint.Sentence[joint.Start].Word is not ("or" or "please") && _newWish.BeginsAt(joint)
            ? new Cut(joint.At, joint.Says("but") ? "but" : joint.Says("then") ? "then" : "and", BeforeIsEmpty: IsBareVerb(said)) : null;

    // "download and install", "go ahead and install": the second verb says it. "Could you find and install": the courtesy belongs to both verbs.
    static bool IsBareVerb(List<Token> said) =>
        said is [{ Word: "go" }, { Word: "ahead" or "on" }]
        || (said.SkipWhile(token => said.Count > 1 && Courtesy.Contains(token.Word)).ToList() is [var verb] && Verbs.Starters.Contains(verb.Word) && !Verbs.StandAlone.Contains(verb.Word));

    // "I want neovim, vim can go", "leave firefox alone, but chromium and discord have to go": what is to happen to other programs.
    bool IsFarewell(List<Token> sentence, int at)
    {
        var end = at;
        while (end < sentence.Count && (isName(sentence[end].Text) || end > at && sentence[end].Word is "and"))
            end++;
        // "Add yazi, ranger out of there"
        if (end > at && end < sentence.Count && sentence[end].Word is "out" or "off" && (end + 1 == sentence.Count || sentence[end + 1].Word is "of" or "please" or "from" || sentence[end + 1].IsComma))
            return true;
        return end > at && end + 1 < sentence.Count && sentence[end].Word is "can" or "may" or "must" or "should" or "has" or "have" or "needs" or "need"
            && sentence.Skip(end + 1).Take(4).Any(token => Going.Contains(token.Word));
    }
}
