using System.Collections.Frozen;
using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Decisions;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Conversations;

/// <summary>
/// Sentences that lean on the one before: "the second one", "it", "that too", "actually, no", "yes but only for me", "and thunderbird
/// as well". Holds what was said last; one for each conversation, used by one thread.
/// </summary>
public sealed class Conversation(ISentenceReader reader, IPackageNames names) : ISentenceReader
{
    const int Offered = 5;
    const int LongestPointing = 8;

    static readonly FrozenSet<string> Pronouns = WordTable.Set("it that them those this these");
    static readonly FrozenSet<string> Additions = WordTable.Set("and also too plus well as what how about same for with another please the do but ditto likewise");
    static readonly FrozenSet<string> Swaps = WordTable.Set("instead rather no nope not make it that use take actually but i want meant mean wait sorry please the hmm oh oops should be scratch strike correction");
    static readonly FrozenSet<string> Sighs = WordTable.Set("actually oh hmm sorry wait well ok okay hm ah uh");
    static readonly FrozenSet<string> Yeses = WordTable.Set("yes yeah yep sure ok okay right exactly y absolutely definitely");

    static readonly FrozenSet<string> Refusals = FrozenSet.Create(
        StringComparer.Ordinal,
        "no", "nope", "nah", "no thanks", "no thank you", "never mind", "nevermind", "forget it", "forget that", "cancel", "cancel that", "stop", "don't", "don't do it",
        "don't do that", "better not", "rather not", "not now", "leave it", "no don't", "none", "none of them", "none of those", "neither", "no wait", "no stop", "not that", "don't bother", "i changed my mind");

    Understood? _last;
    ImmutableArray<string> _offered = [];

    public Understood Read(string sentence)
    {
        var tokens = WithoutAside(Tokenizer.Split(Cleaner.Clean(sentence)).FindAll(token => !token.IsSeparator));
        var understood = _last is { } last && tokens.Count > 0 ? Answer(last, sentence, tokens) ?? reader.Read(Resolved(last, sentence, tokens)) : reader.Read(sentence);
        Remember(understood);
        return understood;
    }

    // "And while you are at it vlc": the small word at its end points to nothing.
    static List<Token> WithoutAside(List<Token> tokens)
    {
        var from = tokens.FindIndex(token => token.Word is "while");
        var to = from < 0 ? -1 : tokens.FindIndex(from, Math.Min(5, tokens.Count - from), token => token.Word is "it");
        return to > from && tokens[to - 1].Word is "at" ? [.. tokens[..from], .. tokens[(to + 1)..]] : tokens;
    }

    Understood? Answer(Understood last, string sentence, List<Token> tokens) =>
        Refused(last, sentence, tokens) ?? Chosen(last, sentence, tokens) ?? Confirmed(last, sentence, tokens)
        ?? More(last, sentence, tokens, Additions, "It asks the same for something else.")
        ?? (IsSwap(tokens) ? More(last, sentence, tokens, Swaps, "It names something else instead.") : null);

    // "No, vim", "make that neovim", "sorry, i meant podman", "vim instead"
    static bool IsSwap(List<Token> tokens) => tokens.Exists(token => token.Word is "instead" or "rather")
        || tokens is [{ Word: "no" or "nope" or "wait" or "sorry" or "oops" }, ..] or [{ Word: "i" }, { Word: "meant" or "mean" }, ..]
            or [{ Word: "make" or "scratch" or "strike" }, { Word: "it" or "that" }, ..] or [{ Word: "correction" }, _, ..] or [{ Word: "oh" or "hmm" or "actually" }, { Word: "no" or "wait" or "make" or "sorry" }, ..];

    // "No", "actually, no", "never mind"
    static Understood? Refused(Understood last, string sentence, List<Token> tokens) =>
        Refusals.Contains(string.Join(' ', tokens.Select(token => token.Word).SkipWhile(Sighs.Contains)))
            ? last with { Text = sentence, Reading = Reading.Decline, Because = "It takes back what was said before.", Choices = [] } : null;

    // "Yes", "ok, do it", "yes but only for me"
    static Understood? Confirmed(Understood last, string sentence, List<Token> tokens)
    {
        var yes = Yeses.Contains(tokens[0].Word) || tokens is [{ Word: "do" }, { Word: "it" }, ..] or [{ Word: "go" }, { Word: "ahead" }, ..];
        var rest = ConfirmationReader.BehindYes(tokens);
        var scope = SaidScope.Of(rest);
        if ((rest.Count > 0 && !SaidScope.IsAll(rest)) || (!yes && rest.Count == 0))
            return null;
        var acts = last.Steps.All(step => Effects.Changes(step) && step is not PackagesIntent { Packages.IsEmpty: true }) && last.Reading is Reading.Act or Reading.Ask;
        return last with
        {
            Text = sentence,
            Reading = acts ? Reading.Act : last.Reading,
            Because = "It confirms what was said before.",
            Choices = acts ? [] : last.Choices,
            Scope = scope is Scope.Auto ? last.Scope : scope,
        };
    }

    // "The second one", "number 3", "the last", "okular"
    Understood? Chosen(Understood last, string sentence, List<Token> tokens)
    {
        if (last.Reading is Reading.Ask && ChoiceReader.Read(sentence, last.Choices) is { } choice)
            return reader.Read(choice) with { Text = sentence, Because = $"It chooses \"{choice}\".", Scope = last.Scope };
        return Place(sentence) is { } named && Of(last, [named]) is { } wish
            ? last with { Text = sentence, Steps = [wish], Reading = Effects.Changes(wish) ? Reading.Act : Reading.Answer, Confidence = 0.9, Because = $"It chooses {named}.", Choices = [] } : null;
    }

    string? Place(string words) => ChoiceReader.Read(words, _offered);

    // "And thunderbird as well", "vlc too"; "no, chromium instead", "make that 10"
    Understood? More(Understood last, string sentence, List<Token> tokens, FrozenSet<string> around, string because)
    {
        // "No, not discord, slack": what is refused is not said again.
        var left = tokens.Where((token, at) => !around.Contains(token.Word) && !(at > 0 && tokens[at - 1].Word is "not")).ToList();
        if (left.Count is 0 or > 4 || left.Count == tokens.Count || SameAgain.Of(last.Intent, string.Join(' ', left.Select(token => token.Text))) is not { } again)
            return null;
        var understood = reader.Read(again);
        return !SameAgain.Is(understood, last.Intent) ? null : understood with
        {
            Text = sentence,
            Reading = last.Reading is Reading.Ask && understood.Reading is Reading.Act ? Reading.Ask : understood.Reading,
            Because = because,
            Choices = [],
            Scope = last.Scope,
        };
    }

    // "Remove it", "install the second one": the words that point back give way to what they point to.
    string Resolved(Understood last, string sentence, List<Token> tokens)
    {
        if (tokens is [{ Word: "undo" or "revert" or "take" or "cancel" or "reverse" }, ..] || tokens.Count > LongestPointing)
            return sentence;
        var chosen = tokens.FindIndex(token => Ordinals.Value(token) is not null);
        if (chosen > 0 && tokens.Count - chosen <= 3 && Place(tokens[chosen].Text) is { } choice)
            return string.Join(' ', [.. tokens.Take(chosen).Where((token, at) => at < chosen - 1 || token.Word is not ("the" or "number")).Select(token => token.Text), choice]);
        // "Delete number 3" after a list of generations.
        if (IsAboutGenerations(last.Intent) && !tokens.Exists(token => token.Word is "generation" or "generations" or "gen" or "gens") && tokens is [_, .., { Number: not null } number])
            return string.Join(' ', [.. tokens.SkipLast(1).Where(token => token.Word is not "number").Select(token => token.Text), "generation", number.Text]);
        var pronoun = tokens.FindIndex(token => Pronouns.Contains(token.Word));
        return pronoun < 0 || Meant(last.Intent) is not { } meant ? sentence
            : string.Join(' ', tokens.Select((token, at) => at == pronoun ? meant : token.Text).Where((_, at) => tokens[at].Word is not "too"));
    }

    static bool IsAboutGenerations(Intent intent) => intent is ListGenerations or CompareGenerations or PinGeneration or RollbackSystem or DeleteGenerations { Generations.IsDefaultOrEmpty: false };

    // What "it" is after a sentence about something.
    static string? Meant(Intent intent) => intent switch
    {
        PackagesIntent { Packages.IsEmpty: false } named => string.Join(" and ", named.Packages),
        FeatureIntent feature => feature.Port is { } port ? $"port {port}" : feature.Feature,
        SetOption set => set.Option,
        ExplainOption explained => explained.Option,
        ExplainConcept concept => concept.Topic,
        PinGeneration { Generation: { } generation } => $"generation {generation}",
        RollbackSystem { Generation: { } generation } => $"generation {generation}",
        FindCommand find => find.Command,
        _ => null,
    };

    static Intent? Of(Understood last, ImmutableArray<string> packages) => last.Intent switch
    {
        InstallPackage or SearchPackage => new InstallPackage(packages),
        RemovePackage => new RemovePackage(packages),
        TryPackage => new TryPackage(packages),
        PackageInfo => new PackageInfo(packages),
        _ => null,
    };

    void Remember(Understood understood)
    {
        // What was not understood is no topic.
        if (understood.Intent is Help or OutOfScope)
            return;
        _last = understood;
        _offered = understood.Intent switch
        {
            PackagesIntent { Candidates.IsDefaultOrEmpty: false } wish => wish.Candidates,
            PackagesIntent { Packages.Length: > 1 } wish => wish.Packages,
            SearchPackage search => names.Describe(search.Query, Offered),
            _ => _offered,
        };
    }
}
