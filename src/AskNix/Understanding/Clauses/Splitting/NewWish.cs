using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Clauses.Splitting;

/// <summary>Whether a new wish begins behind "and", "but" or a comma. Anything else goes on with the list or the wish before: "vim and emacs".</summary>
sealed class NewWish(Func<string, bool> isName)
{
    static readonly WordSet Openings = WordTable.Set(
        """
        how what why which where who when is are should shall can could would will do does did i we you wondering curious never let if unless my not make there
        """);

    // These open a wish only behind a word or sign that parts.
    static readonly WordSet WeakOpenings = WordTable.Set("i is are my not what which who when can will");

    // What may follow the name of a program in a list, though the name is also a verb: "find, grep and sed".
    static readonly WordSet BesideNames = WordTable.Set("and , or to on for please");

    static readonly WordSet Taking = WordTable.Set("take kick throw pull chuck toss shut");
    static readonly WordSet Away = WordTable.Set("off out away from");
    static readonly WordSet Putting = WordTable.Set("roll put bring move");
    static readonly WordSet Back = WordTable.Set("back");

    readonly SameWish _same = new(isName);

    /// <summary>Whether one begins behind this joint. "Then" and verbs decide it alone; of other words some tell what the wish before is for.</summary>
    public bool BeginsAt(Joint joint) =>
        !_same.GoesOnAt(joint)
        && (IsLeftAlone(joint)
            || IsSaidFirst(joint)
            || (joint.Says("then") ? IsStep(joint)
                : Verbs.Starters.Contains(joint.Word) && joint.Word is not ("do" or "let") ? IsOrder(joint)
                : IsWelcome(joint)
                || IsInOtherWords(joint)
                || IsChore(joint)
                || Afterwards.BeginsAt(joint.Sentence, joint.At)
                || HasParticle(joint, Taking, Away, reach: 6)
                || HasParticle(joint, Putting, Back, reach: 5)
                || (!SameWish.TellsPurposeAt(joint) && (IsConclusion(joint) || IsNeed(joint) || Opens(joint)))));

    // "Disable bluetooth but leave wifi alone": what is spared is no part of the wish.
    static bool IsLeftAlone(Joint joint) =>
        joint.Word is "leave" && joint.Sentence.Skip(joint.At + 2).Take(3).Any(token => token.Word is "alone" or "on" or "be" or "untouched");

    // "Collect the garbage, but before that delete the old generations", "update, but first pin this"
    static bool IsSaidFirst(Joint joint) => joint.Sentence[joint.At..] switch
    {
        [{ Word: "before" }, { Word: "that" or "this" }, var verb, ..] => Verbs.Starters.Contains(verb.Word),
        [{ Word: "first" }, var verb, ..] => joint.Says("but") && Verbs.Starters.Contains(verb.Word),
        _ => false,
    };

    // "Install tmux and then neovim": the list goes on.
    bool IsStep(Joint joint) => !isName(joint.Sentence[joint.At].Text) || (Verbs.Starters.Contains(joint.Word) && !joint.IsLast);

    bool IsOrder(Joint joint) => joint.IsLast
        ? Verbs.StandAlone.Contains(joint.Word) || (joint.Sentence[joint.Start].IsComma && joint.At + 1 == joint.Sentence.Count && Verbs.OfPrograms.Contains(joint.Word))
        : !isName(joint.Word) || !BesideNames.Contains(joint.Sentence[joint.At + 1].Word);

    // "Goodbye chromium, hello firefox"
    bool IsWelcome(Joint joint) =>
        joint.Word is "hello" or "welcome" or "hi" && IsBeforeName(joint) && joint.Start > 0 && joint.Sentence[0].Word is not ("install" or "add" or "get");

    // "Add helix and lose nano", "kick out evolution and bring in thunderbird", "nobody opens audacity here, bin it"
    bool IsInOtherWords(Joint joint) =>
        (joint.Word is "lose" or "bring" or "pulls-in" || WordClasses.Of("install").Contains(joint.Word) || WordClasses.Of("remove").Contains(joint.Word))
        && !isName(joint.Word) && (IsBeforeName(joint) || joint.Says(",") && joint.Sentence[(joint.At + 1)..] is [{ Word: "it" or "them" or "that" or "this" }]);

    // "Do an upgrade, also sweep the nix store", "..., empty out whatever garbage there is", "set the cores to 2 plus a rebuild"
    static bool IsChore(Joint joint) => joint.Sentence[joint.At..] switch
    {
        [var verb, { Word: "the" or "my" or "our" or "all" or "out" or "in" or "up" or "whatever" or "any" or "every" or "nix" or "everything" or "new" or "latest" }, ..] when Verbs.Chores.Contains(verb.Word) => true,
        [{ Word: "a" or "an" or "another" }, { Word: "rebuild" or "update" or "upgrade" or "rollback" or "cleanup" or "gc" }] => !joint.Says(",") || joint.Says("and") || joint.Says("then") || joint.Says("plus"),
        _ => false,
    };

    bool IsBeforeName(Joint joint) => !joint.IsLast && isName(joint.Sentence[joint.At + 1].Text);

    // "Get me zed, and take vscode off", "my dotfiles are broken since an hour, roll home-manager back"
    static bool HasParticle(Joint joint, WordSet verbs, WordSet particles, int reach) =>
        verbs.Contains(joint.Word) && !joint.IsLast && joint.Sentence.Skip(joint.At + 2).Take(reach).Any(token => particles.Contains(token.Word));

    // "So krita please", "so octave, maxima and gnuplot can go", "so texstudio is no longer needed"
    bool IsConclusion(Joint joint)
    {
        if (!joint.Says("so") || !isName(joint.Sentence[joint.At].Text) || joint.At + 1 == joint.Sentence.Count)
            return false;
        var next = joint.Sentence[joint.At + 1].Word;
        return (next is "please" && joint.At + 2 == joint.Sentence.Count)
            || Verbs.Finite.Contains(next)
            || joint.Sentence.Skip(joint.At).FirstOrDefault(token => !token.IsComma && token.Word is not "and" && !isName(token.Text)) is { } behind && Verbs.Finite.Contains(behind.Word);
    }

    // "Throw out the old junk, need space for a game"
    static bool IsNeed(Joint joint) => joint.Word is "need" or "want" && !joint.IsLast && joint.Sentence[joint.At - 1].IsComma;

    bool Opens(Joint joint) =>
        !joint.IsLast && Openings.Contains(joint.Word) && !_same.TellsApartAt(joint)
        && (!WeakOpenings.Contains(joint.Word) || joint.Says("and") || joint.Says("but") || joint.Says("so") || joint.Says(","));
}
