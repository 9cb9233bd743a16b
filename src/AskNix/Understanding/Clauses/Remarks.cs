using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Clauses;

/// <summary>Where an order is followed by what somebody or something does, which is why it is given: "uninstall docker-compose, podman does it".</summary>
sealed class Remarks(Func<string, bool> isName)
{
    static readonly WordSet Subjects = WordTable.Set("the my our his her their he she they nobody everyone everybody there both nothing everything people no none neither");

    static readonly WordSet Elsewhere = WordTable.Set("ubuntu debian arch fedora mint windows mac macos macs suse opensuse manjaro gentoo centos rhel redhat alpine void freebsd android iphone ios popos pop!_os elementary zorin");

    /// <summary>What is called out behind the name of a program that is liked: it is neither to be installed nor to go.</summary>
    public static readonly WordSet Cheers = WordTable.Set("forever ftw rules rocks 4ever wins");

    static readonly WordSet Denials = WordTable.Set("not never no joke joking kidding wait stop mistake wrong but if unless said says say cancel instead");

    /// <summary>Whether a remark begins here, behind a comma or "please".</summary>
    public bool BeginsAt(List<Token> sentence, int at) => !Suffices(sentence, at) && (IsDoing(sentence, at) || IsElsewhere(sentence, at) || (IsOrder(sentence[0]) && (Tells(sentence, at) || IsSaying(sentence, at) || Does(sentence, at) || IsCheer(sentence, at))) || (
        at + 1 < sentence.Count && (sentence[at].Word is "it" or "they" or "that" or "nobody" or "everybody" or "everyone" || (IsOrder(sentence[0]) && isName(sentence[at].Text)))
        && (Verbs.Finite.Contains(sentence[at + 1].Word) || (sentence[at].IsComma is false && IsTold(sentence, at)) || IsQualified(sentence, at))));

    /// <summary>Whether a remark begins here though nothing parts it from the order: "uninstall audacity it crashes all the time".</summary>
    public bool RunsOnAt(List<Token> sentence, int at) =>
        sentence[at].Word is "it" or "they" && IsOrder(sentence[0]) && at + 1 < sentence.Count && (isName(sentence[at - 1].Text) || sentence[at - 1].Number is not null) && (Verbs.Finite.Contains(sentence[at + 1].Word) || IsTold(sentence, at));

    // "It only crashes"
    static bool IsQualified(List<Token> sentence, int at) => sentence[at + 1].Word is "only" or "just" or "always" or "never" or "really" or "still" or "simply" && at + 2 < sentence.Count && Verbs.Finite.Contains(sentence[at + 2].Word);

    // "I want obs, streaming tonight": what somebody is about to do is why, and no second program.
    bool IsDoing(List<Token> sentence, int at) => at > 0 && sentence[at - 1].IsComma && at < sentence.Count && sentence[at].Word is { Length: > 5 } word && word.EndsWith("ing", StringComparison.Ordinal) && Verbs.BaseOfGerund(word) is null
        && !isName(sentence[at].Text) && !WordClasses.Contains(word) && (at + 1 == sentence.Count || !sentence[at + 1].IsSeparator && sentence[at + 1].Word is not ("and" or "or"));

    // "How do I update, on ubuntu it was a popup": how it was elsewhere.
    static bool IsElsewhere(List<Token> sentence, int at) => at > 0 && sentence[at - 1].IsComma && at + 2 < sentence.Count && sentence[at].Word is "on" or "in" or "under" or "with" && Elsewhere.Contains(sentence[at + 1].Word)
        && sentence[at + 2].Word is "it" or "i" or "we" or "that" or "this" or "there" or "you" or "everything" or "the" or "apt" or "that's";

    // "A terminal that is not ugly, kitty will do": it names what is wanted.
    // "Uninstall nano, vim is enough for me": it names what is left, and does not go.
    static bool Suffices(List<Token> sentence, int at) => at + 2 < sentence.Count && !sentence.Take(at).Any(token => WordClasses.Of("remove").Contains(token.Word) || WordClasses.Of("disable").Contains(token.Word))
        && (sentence[at + 1].Word is "will" or "would" && sentence[at + 2].Word is "do" or "suffice" || sentence[at + 1].Word is "is" && sentence[at + 2].Word is "fine" or "enough" or "ok" or "okay")
        && (at + 3 == sentence.Count || sentence[at + 3].IsSeparator || sentence[at + 3].Word is "please" or "nicely" or "for");

    // "Get rid of nano and emacs, vim forever"
    bool IsCheer(List<Token> sentence, int at) => at > 0 && at + 2 == sentence.Count && sentence[at - 1].IsComma && isName(sentence[at].Text) && Cheers.Contains(sentence[at + 1].Word);

    // "Uninstall vlc, mpv plays everything"
    bool Does(List<Token> sentence, int at) => at > 0 && at + 2 < sentence.Count && sentence[at - 1].IsComma && isName(sentence[at].Text) && sentence[at + 1].Word is { Length: > 3 } verb && verb.EndsWith('s') && !isName(verb)
        && !WordClasses.Contains(verb) && !sentence[at + 2].IsSeparator && sentence[at + 2].Word is not ("for" or "from" or "of") && !sentence.Skip(at + 2).Any(token => token.Word is "and" or "or" || token.IsComma || Denials.Contains(token.Word));

    // "Remove telnet, compliance says so", "disable docker, company policy changed": who says it is no program.
    bool IsSaying(List<Token> sentence, int at) => IsSayingAt(sentence, at) || (at + 2 < sentence.Count && sentence[at + 1].Word is { Length: > 2 } && !isName(sentence[at + 1].Text) && !isName(sentence[at].Text) && at > 0 && sentence[at - 1].IsComma
        && !Verbs.Starters.Contains(sentence[at].Word) && !WordClasses.Contains(sentence[at].Word)
        && Verbs.Telling.Contains(sentence[at + 2].Word) && !sentence.Skip(at).Any(token => Denials.Contains(token.Word) || token.IsComma));

    bool IsSayingAt(List<Token> sentence, int at) => at > 0 && sentence[at - 1].IsComma && at + 1 < sentence.Count && !isName(sentence[at].Text) && !Verbs.Starters.Contains(sentence[at].Word)
        && (Verbs.Telling.Contains(sentence[at + 1].Word) || IsState(sentence, at) || sentence[at + 1].Word is "says" && at + 2 < sentence.Count && sentence[at + 2].Word is "so" or "it" or "that")
        && !sentence.Skip(at + 2).Any(token => token.Word is "not" or "never" or "no" or "if" or "unless" or "stop" or "cancel");

    // "Throw out what nothing needs, drive is full", "save generation 64, best frame rate I have had"
    static bool IsState(List<Token> sentence, int at) => IsOrder(sentence[0]) && sentence[at].Word is not ("what" or "which" or "who" or "that" or "how" or "why")
        && (sentence[at + 1].Word is "is" or "are" or "was" or "were" && at + 2 < sentence.Count
            || sentence[at].Word is "best" or "worst" or "nicest" or "finest" && sentence.Skip(at).Any(token => token.Word is "had" or "ever" or "seen" or "far" or "yet"));

    // "..., it confuses me", "..., they annoyed everybody"
    bool IsTold(List<Token> sentence, int at) => sentence[at].Word is "it" or "they" or "he" or "she" or "nobody" or "everybody" or "everyone" && sentence[at + 1].Word is { Length: > 3 } verb
        && (verb.EndsWith('s') || verb.EndsWith("ed", StringComparison.Ordinal)) && !isName(sentence[at + 1].Text) && !sentence.Skip(at).Any(token => Denials.Contains(token.Word));

    static bool IsOrder(Token first) => Verbs.Starters.Contains(first.Word) || first.Word is "take" or "kick" or "throw" or "pull" or "please" or "pop" or "bring";

    // What denies or takes back is more than a remark.
    static bool Tells(List<Token> sentence, int at) => at < sentence.Count && Subjects.Contains(sentence[at].Word)
        && sentence.Skip(at + 1).Take(4).TakeWhile(token => !token.IsComma).Any(token => Verbs.Finite.Contains(token.Word) || Verbs.Telling.Contains(token.Word)) && !sentence.Skip(at).Any(token => Denials.Contains(token.Word));
}
