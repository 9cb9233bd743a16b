using System.Collections.Frozen;
using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Decisions;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Conversations;

/// <summary>
/// Sentences that lean on the one before: "the second one", "it", "that too", "actually, no", "yes but only for me", "and thunderbird
/// as well". Holds what was said last; one for each conversation, used by one thread.
/// </summary>
public sealed class Conversation(ISentenceReader reader, IPackageNames names) : ISentenceReader
{
    const int Offered = 5;

    static readonly FrozenSet<string> Pronouns = WordTable.Set("it that them those this these");
    static readonly FrozenSet<string> Additions = WordTable.Set("and also too plus well as what how about same for with another please the");

    Understood? _last;
    ImmutableArray<string> _offered = [];

    public Understood Read(string sentence)
    {
        var tokens = Tokenizer.Split(Cleaner.Clean(sentence)).Where(token => !token.IsSeparator).ToList();
        var understood = _last is { } last && tokens.Count > 0 ? Answer(last, sentence, tokens) ?? reader.Read(Resolved(last, sentence, tokens)) : reader.Read(sentence);
        Remember(understood);
        return understood;
    }

    Understood? Answer(Understood last, string sentence, List<Token> tokens) =>
        Refused(last, sentence, tokens) ?? Confirmed(last, sentence, tokens) ?? Chosen(last, sentence, tokens) ?? Added(last, sentence, tokens);

    // "No", "actually, no", "never mind"
    static Understood? Refused(Understood last, string sentence, List<Token> tokens)
    {
        var words = string.Join(' ', tokens.Select(token => token.Word).SkipWhile(word => word is "actually" or "oh" or "hmm" or "sorry" or "wait" or "well" or "ok"));
        return words is "no" or "nope" or "no thanks" or "no thank you" or "never mind" or "nevermind" or "forget it" or "forget that" or "cancel" or "cancel that" or "stop" or "don't" or "don't do it"
                or "don't do that" or "better not" or "rather not" or "not now" or "leave it" or "no don't"
            ? last with { Text = sentence, Reading = Reading.Decline, Because = "It takes back what was said before.", Choices = [] } : null;
    }

    // "Yes", "ok, do it", "yes but only for me"
    static Understood? Confirmed(Understood last, string sentence, List<Token> tokens)
    {
        var words = tokens.Select(token => token.Word).ToList();
        var yes = words[0] is "yes" or "yeah" or "yep" or "sure" or "ok" or "okay" or "right" or "exactly" || words is ["do", "it", ..] or ["go", "ahead", ..];
        var rest = words.SkipWhile(word => word is "yes" or "yeah" or "yep" or "sure" or "ok" or "okay" or "right" or "exactly" or "please" or "do" or "it" or "go" or "ahead" or "that" or "but").ToList();
        var narrowed = rest is [] or ["only" or "just", "for", "me" or "us", ..] or ["for", "me", "only", ..] or ["for", "all" or "every" or "everyone", ..] or ["thanks"];
        if (!narrowed || (!yes && rest.Count == 0) || (!yes && rest.Count == words.Count && rest is not ["only" or "just", ..]))
            return null;
        var acts = last.Steps.All(step => Effects.Changes(step) && step is not PackagesIntent { Packages.IsEmpty: true }) && last.Reading is Reading.Act or Reading.Ask;
        return last with { Text = sentence, Reading = acts ? Reading.Act : last.Reading, Because = "It confirms what was said before.", Choices = acts ? [] : last.Choices };
    }

    // "The second one", "number 3", "the last"
    Understood? Chosen(Understood last, string sentence, List<Token> tokens) =>
        tokens.Count <= 5 && tokens.TrueForAll(token => Ordinals.Value(token) is not null || token.Word is "the" or "one" or "number" or "option" or "please" or "take" or "i" or "want" or "no" or "choose" or "pick")
        && Choice(tokens) is { } choice && Of(last, [choice]) is { } wish
            ? last with { Text = sentence, Steps = [wish], Reading = Effects.Changes(wish) ? Reading.Act : Reading.Answer, Confidence = 0.9, Because = $"It chooses {choice}.", Choices = [] } : null;

    string? Choice(List<Token> tokens) => tokens.Select(Ordinals.Value).FirstOrDefault(value => value is not null) switch
    {
        -1 when _offered.Length > 0 => _offered[^1],
        > 0 and var place when place <= _offered.Length => _offered[place - 1],
        _ => null,
    };

    // "And thunderbird as well", "vlc too"
    Understood? Added(Understood last, string sentence, List<Token> tokens)
    {
        var left = tokens.Where(token => !Additions.Contains(token.Word)).ToList();
        if (left.Count is 0 or > 4 || left.Count == tokens.Count || last.Intent is not PackagesIntent)
            return null;
        var added = left.Select(token => names.Resolve(token.Text)).OfType<string>().ToImmutableArray();
        if (added.Length != left.Count)
            added = names.Resolve(string.Join(' ', left.Select(token => token.Text))) is { } whole ? [whole] : [];
        return added.IsEmpty || Of(last, added) is not { } wish
            ? null : last with { Text = sentence, Steps = [wish], Because = "It asks the same for another program.", Choices = [] };
    }

    // "Remove it", "install the second one": the words that point back give way to what they point to.
    string Resolved(Understood last, string sentence, List<Token> tokens)
    {
        if (tokens is [{ Word: "undo" or "revert" or "take" or "cancel" or "reverse" }, ..])
            return sentence;
        var chosen = tokens.FindIndex(token => Ordinals.Value(token) is not null);
        if (chosen > 0 && _offered.Length > 0 && Choice([tokens[chosen]]) is { } choice && tokens.Count - chosen <= 3)
            return string.Join(' ', [.. tokens.Take(chosen).Where((token, at) => at < chosen - 1 || token.Word is not ("the" or "number")).Select(token => token.Text), choice]);
        if (last.Intent is not PackagesIntent { Packages.IsEmpty: false } named || !tokens.Exists(token => Pronouns.Contains(token.Word)) || tokens.Count > 8)
            return sentence;
        var pronoun = tokens.FindIndex(token => Pronouns.Contains(token.Word));
        return string.Join(' ', tokens.Where(token => token.Word is not "too").Select((token, at) => at == pronoun ? string.Join(" and ", named.Packages) : token.Text));
    }

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
