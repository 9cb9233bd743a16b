using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Clauses;

/// <summary>
/// Splits a sentence into its wishes: at full stops, at "then", and at "and", "but" and commas where a new wish begins behind them.
/// "vim and emacs" stays together, "remove vim and install emacs" does not.
/// </summary>
sealed class ClauseSplitter(Func<string, bool> isName, StateList states)
{
    readonly Preambles _preambles = new(isName);
    readonly Remarks _remarks = new(isName);

    static readonly WordSet Joints = WordTable.Set(
        """
        and then , but also so plus & + as-well-as or finally next lastly please afterwards second secondly third thirdly just simply hence thus therefore accordingly
        """);

    static readonly WordSet Openings = WordTable.Set(
        """
        how what why which where who when is are should shall can could would will do does did i we you wondering curious never let if unless my not make there
        """);

    // "So I can print"
    static readonly WordSet Enabling = WordTable.Set("can could may get do see know am are is have");

    public List<Clause> Split(IReadOnlyList<Token> tokens)
    {
        var clauses = new List<Clause>();
        // "New desk: git and tmux installed; docker running": what stands under one heading is one list.
        if (tokens.Any(token => token.Word is ";") && states.Read([.. tokens.Select(token => token.Word is ";" ? token.Put(",") : token)]) is { } listed)
            return [.. listed.Select((order, at) => new Clause(order, false, at == 0 ? "" : "and"))];
        foreach (var (sentence, asked) in Sentences(tokens))
        {
            var pieces = states.Read(sentence) is { } orders ? [.. orders.Select((order, at) => (Tokens: order, After: at == 0 ? "" : "and"))] : Order(SplitSentence(WithVerbs(WithTurns(sentence))));
            for (var index = 0; index < pieces.Count; index++)
                clauses.Add(new Clause(pieces[index].Tokens, asked && index == pieces.Count - 1, pieces[index].After));
        }

        return clauses;
    }

    // "Turn bluetooth off and printing on": the verb is said once.
    static List<Token> WithTurns(List<Token> sentence)
    {
        var verb = sentence.FindIndex(token => token.Word is "turn" or "switch");
        if (verb is < 0 or > 4)
            return sentence;
        var said = new List<Token>(sentence.Count + 1);
        for (var at = 0; at < sentence.Count; at++)
        {
            said.Add(sentence[at]);
            if (at > verb + 1 && (sentence[at].Word is "and" or "but" || sentence[at].IsComma) && at + 2 < sentence.Count && !Verbs.Starters.Contains(sentence[at + 1].Word)
                && sentence.FindIndex(at + 2, Math.Min(3, sentence.Count - at - 2), token => token.Word is "on" or "off") is > 0 and var end && !sentence[at..end].Skip(1).Any(token => token.IsComma || token.Word is "and" or "but")
                && sentence.Take(at).Any(token => token.Word is "on" or "off"))
            {
                said.Add(sentence[at + 1].Put(sentence[verb].Word));
            }
        }

        return said;
    }

    // "Set the timezone to Asia/Tokyo and the hostname to tanuki": so here.
    static List<Token> WithVerbs(List<Token> sentence)
    {
        // "Timezone to Asia/Tokyo and hostname to tanuki": or not at all.
        if (NamesOptionToSet(sentence, 0))
            sentence = [sentence[0].Put("set"), .. sentence];
        var verb = sentence.FindIndex(token => token.Word is "set" or "change" or "make" or "put");
        if (verb is < 0 or > 4)
            return sentence;
        var said = new List<Token>(sentence.Count);
        for (var at = 0; at < sentence.Count; at++)
        {
            said.Add(sentence[at]);
            if (at > verb + 1 && (sentence[at].Word is "and" || sentence[at].IsComma) && NamesOptionToSet(sentence, at + 1))
                said.Add(sentence[at + 1].Put(sentence[verb].Word));
        }

        return said;
    }

    static bool NamesOptionToSet(List<Token> sentence, int at)
    {
        at += at < sentence.Count && sentence[at].Word is "the" or "my" or "our" or "its" ? 1 : 0;
        for (var length = 1; length <= 3 && at + length < sentence.Count; length++)
        {
            if (sentence[at + length].Word is "to" or "=" && ((length == 1 && OptionNames.IsName(sentence[at])) || KnownOptions.Find(string.Join(' ', sentence.Skip(at).Take(length).Select(token => token.Word))) is not null))
                return true;
        }

        return false;
    }

    // "Install:\n- htop\n- tree": each line that is a name and nothing else goes on with the list.
    List<Token> Lines(IReadOnlyList<Token> tokens)
    {
        var joined = new List<Token>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            var name = at + 1 < tokens.Count && tokens[at + 1].Word is "-" or "*" or "+" or "•" ? at + 2 : at + 1;
            if (tokens[at].Word is not "\n" || joined.Count == 0 || name >= tokens.Count || !isName(tokens[name].Text) || Verbs.Starters.Contains(tokens[name].Word) || name + 1 < tokens.Count && tokens[name + 1].Word is not "\n")
            {
                joined.Add(tokens[at]);
                continue;
            }

            if (isName(joined[^1].Text))
                joined.Add(tokens[at].Put(","));
            at = name - 1;
        }

        return joined;
    }

    IEnumerable<(List<Token> Tokens, bool Asked)> Sentences(IReadOnlyList<Token> tokens)
    {
        tokens = Lines(tokens);
        var sentence = new List<Token>();
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (!token.EndsSentence)
            {
                sentence.Add(token);
                continue;
            }

            // "nmap. tmux. jq.", "add jq; bat; eza": a list, whatever parts it.
            if (sentence.Count > 0 && isName(sentence[^1].Text) && (token.Word is ";" || sentence.All(word => word.IsComma || isName(word.Text))) && at + 1 < tokens.Count && isName(tokens[at + 1].Text) && (at + 2 == tokens.Count ? token.Word is ";" : tokens[at + 2].EndsSentence))
            {
                sentence.Add(token.Put(","));
                continue;
            }

            if (sentence.Count > 0)
                yield return (sentence, token.Word is "?");
            sentence = [];
        }

        if (sentence.Count > 0)
            yield return (sentence, false);
    }

    List<(List<Token> Tokens, string After)> SplitSentence(List<Token> sentence)
    {
        var pieces = new List<(List<Token>, string)>();
        var current = new List<Token>();
        var after = "";
        for (var at = 0; at < sentence.Count; at++)
        {
            var next = at;
            while (next < sentence.Count && Joints.Contains(sentence[next].Word) && !IsCounted(sentence, next))
                next++;
            var joint = sentence[at].Word;
            // "Enable bluetooth please my headset won't connect"
            if ((sentence[at].IsComma || sentence[at].Word is "please") && (current.Count > 1 || current is [var order] && Verbs.StandAlone.Contains(order.Word)) && (_remarks.BeginsAt(sentence, next) || BeginsFarewell(sentence, next)))
            {
                pieces.Add((current, after));
                (current, after, at) = ([], ",", next - 1);
                continue;
            }

            // "Can you get me libreoffice, essay's due tomorrow"
            if (sentence[at].IsComma && next < sentence.Count && Statements.IsOne(sentence, next, isName) && Statements.IsWish(current, isName))
            {
                pieces.Add((current, after));
                (current, after, at) = ([], Clause.Told, next - 1);
                continue;
            }

            // "Uninstall audacity it crashes all the time"
            if (current.Count > 1 && _remarks.RunsOnAt(sentence, at))
            {
                pieces.Add((current, after));
                (current, after) = ([], ",");
            }
            else if (current.Count > 1 && Statements.RunsOnAt(current, sentence, at, isName))
            {
                pieces.Add((current, after));
                (current, after) = ([], Clause.Told);
            }

            if (_preambles.EndAt(current, sentence, at))
            {
                pieces.Add((current, ","));
                (current, after) = ([], "");
            }
            else if (Preambles.ReasonEndsAt(current, sentence, at))
            {
                (current, after) = ([], "");
            }

            if (next > at && next < sentence.Count && current.Count > 0 && joint is not "or" and not "please" && BeginsWish(sentence, at, next))
            {
                // "download and install", "go ahead and install": the second verb says it.
                if (!IsBareVerb(current))
                    pieces.Add((current, after));
                current = [];
                after = sentence[at..next].Any(token => token.Word is "but") ? "but" : sentence[at..next].Any(token => token.Word is "then") ? "then" : "and";
                at = next - 1;
                continue;
            }

            current.Add(sentence[at]);
        }

        if (current.Count > 0)
            pieces.Add((current, after));
        return pieces;
    }

    // "At the next reboot", "one second only": no step of several.
    static bool IsCounted(List<Token> sentence, int at) => sentence[at].Word is "next" or "second" or "third" && at > 0 && (sentence[at - 1].Word is "the" or "my" or "our" or "this" or "a" or "every" || sentence[at].Word is "second" && sentence[at - 1].Number is not null);

    static bool IsBareVerb(List<Token> piece) =>
        (Wished(piece) is [var verb] && Verbs.Starters.Contains(verb.Word) && !Verbs.StandAlone.Contains(verb.Word)) || piece is [{ Word: "go" }, { Word: "ahead" or "on" }];

    // "Could you find and install": the courtesy belongs to both verbs.
    static List<Token> Wished(List<Token> piece) =>
        [.. piece.SkipWhile(token => token.Word is "can" or "could" or "would" or "will" or "you" or "please" or "just" or "i" or "want" or "need" or "like" or "to" or "kindly" or "let" or "us" or "me" or "go" && piece.Count > 1)];

    bool BeginsWish(List<Token> sentence, int joint, int at)
    {
        var word = sentence[at].Word;
        var last = at + 1 >= sentence.Count || (sentence[at + 1] is var following && (following.IsComma || following.Word is "and" or "then"));
        // "... and delete the rest", "rebuild but don't switch": the same wish, said to its end.
        if (EndsSameWish(sentence, at))
            return false;
        // "Remove vim but keep neovim", "install inkscape, but don't touch gimp": what is spared of the same wish.
        if (SparesPrograms(sentence, at))
            return false;
        // "Disable bluetooth but leave wifi alone": what is spared is no part of the wish.
        if (word is "leave" && sentence.Skip(at + 2).Take(3).Any(token => token.Word is "alone" or "on" or "be" or "untouched"))
            return true;
        // "Update the flake, then what": asked, no second wish.
        if (word is "what" or "how" && sentence.Skip(at + 1).All(token => token.Word is "next" or "now" or "else" or "then" or "happens" or "comes" or "?"))
            return false;
        // "Collect the garbage, but before that delete the old generations", "update, but first pin this"
        if (word is "before" && at + 2 < sentence.Count && sentence[at + 1].Word is "that" or "this" && Verbs.Starters.Contains(sentence[at + 2].Word) || word is "first" && !last && sentence[joint..at].Any(token => token.Word is "but") && Verbs.Starters.Contains(sentence[at + 1].Word))
            return true;
        // "Install tmux and then neovim": the list goes on.
        if (sentence[joint..at].Any(token => token.Word is "then"))
            return !isName(sentence[at].Text) || (Verbs.Starters.Contains(word) && !last);
        if (Verbs.Starters.Contains(word) && word is not ("do" or "let"))
            return last ? Verbs.StandAlone.Contains(word) || (sentence[joint].IsComma && at + 1 >= sentence.Count && Verbs.OfPrograms.Contains(word)) : !isName(word) || !IsListWord(sentence[at + 1].Word);
        // "Goodbye chromium, hello firefox"
        if (word is "hello" or "welcome" or "hi" && !last && isName(sentence[at + 1].Text) && joint > 0 && sentence[0].Word is not ("install" or "add" or "get"))
            return true;
        // "Add helix and lose nano", "kick out evolution and bring in thunderbird"
        if (!last && !isName(word) && (word is "lose" or "bring" or "pulls-in" || WordClasses.Of("install").Contains(word) || WordClasses.Of("remove").Contains(word)) && isName(sentence[at + 1].Text))
            return true;
        // "Get me zed, and take vscode off"
        if (word is "take" or "kick" or "throw" or "pull" or "chuck" or "toss" or "shut" && !last && sentence.Skip(at + 2).Take(6).Any(token => token.Word is "off" or "out" or "away" or "from"))
            return true;
        // "My dotfiles are broken since an hour, roll home-manager back"
        if (word is "roll" or "put" or "bring" or "move" && !last && sentence.Skip(at + 2).Take(5).Any(token => token.Word is "back"))
            return true;
        // "Turn printing on so I can use the uni printers": what it is good for.
        if (word is "i" or "we" or "they" or "he" or "she" or "you" && !last && sentence[joint..at].Any(token => token.Word is "so") && (Statements.BeginsAsOrder(sentence) || sentence[0].Word is "did" or "do" or "does" or "have" or "has")
            && Enabling.Contains(sentence[at + 1].Word) && (at + 2 >= sentence.Count || sentence[at + 2].Word is not "to"))
        {
            return false;
        }

        // "So krita please"
        if (at + 2 == sentence.Count && sentence[joint..at].Any(token => token.Word is "so") && isName(sentence[at].Text) && sentence[at + 1].Word is "please")
            return true;
        // "So octave, maxima and gnuplot can go"
        if (sentence[joint..at].Any(token => token.Word is "so") && isName(sentence[at].Text) && sentence.FindIndex(at, token => !(token.IsComma || token.Word is "and" || isName(token.Text))) is > 0 and var said && Verbs.Finite.Contains(sentence[said].Word))
            return true;
        // "So texstudio is no longer needed"
        if (sentence[joint..at].Any(token => token.Word is "so") && isName(sentence[at].Text) && !last && Verbs.Finite.Contains(sentence[at + 1].Word))
            return true;
        // "Throw out the old junk, need space for a game"
        if (!last && word is "need" or "want" && sentence[at - 1].IsComma)
            return true;
        // "The terminal, not the animal": what is not meant.
        if (word is "not" && !last && sentence[joint].IsComma && sentence[at + 1].Word is "the" or "a" or "an" or "my"
            && !sentence.Skip(at).Any(token => Verbs.Starters.Contains(token.Word) || Verbs.Finite.Contains(token.Word)))
        {
            return false;
        }

        // "Remove krita, not gimp": what is left out.
        if (last || !Openings.Contains(word) || (word is "not" && sentence.Skip(at + 1).All(token => isName(token.Text) || token.Word is "and" or "the" or "or")))
            return false;
        return word is not ("i" or "is" or "are" or "my" or "not" or "what" or "which" or "who" or "when" or "can" or "will") || sentence[joint..at].Any(token => token.Word is "and" or "but" or "so" || token.IsComma);
    }

    // "I want neovim, vim can go", "leave firefox alone, but chromium and discord have to go": what is to happen to other programs.
    bool BeginsFarewell(List<Token> sentence, int at)
    {
        var end = at;
        while (end < sentence.Count && (isName(sentence[end].Text) || end > at && sentence[end].Word is "and"))
            end++;
        return end > at && end + 1 < sentence.Count && sentence[end].Word is "can" or "may" or "must" or "should" or "has" or "have" or "needs" or "need"
            && sentence.Skip(end + 1).Take(4).Any(token => token.Word is "go" or "leave" or "off" or "removed" or "uninstalled" or "deleted" or "out" or "away" or "disappear");
    }

    bool SparesPrograms(List<Token> sentence, int at)
    {
        var doing = sentence[0].Word is "please" && sentence.Count > 1 ? sentence[1].Word : sentence[0].Word;
        var rest = sentence.Skip(at + Sparing.LengthAt(sentence, at)).ToList();
        return Sparing.LengthAt(sentence, at) > 0 && (WordClasses.Of("remove").Contains(doing) || WordClasses.Of("install").Contains(doing))
            && rest.Exists(token => isName(token.Text)) && rest.TrueForAll(token => isName(token.Text) || Sparing.IsAround(token));
    }

    static bool EndsSameWish(List<Token> sentence, int at)
    {
        var rest = sentence[at..].Select(token => token.Word).ToList();
        return rest is ["activate" or "switch" or "change" or "apply" or "touch" or "install", "nothing", ..] || rest is ["delete" or "remove" or "drop" or "purge" or "kill" or "bin" or "discard" or "throw" or "dump" or "ditch", "the" or "all", "rest" or "others" or "other" or "older", ..]
            || (sentence.SkipWhile(token => token.Word is "just" or "please" or "only" or "simply" or "ok" or "okay").FirstOrDefault()?.Word is "rebuild" or "build" or "compile" && rest is ["do", "not", "switch" or "activate" or "apply" or "install", ..]);
    }

    // "find, grep and sed": a program of a list, though it is also a verb.
    static bool IsListWord(string word) => word is "and" or "," or "or" or "to" or "on" or "for" or "please";

    // "install X after updating" and "before installing X, update": the order of doing, not of saying.
    List<(List<Token> Tokens, string After)> Order(List<(List<Token> Tokens, string After)> pieces)
    {
        var ordered = new List<(List<Token> Tokens, string After)>();
        for (var index = 0; index < pieces.Count; index++)
        {
            var (tokens, after) = pieces[index];
            if (ordered.Count > 0 && SaidFirst(tokens, after) is { } earlier)
            {
                ordered.Insert(ordered.Count - 1, (earlier, ordered[^1].After));
                continue;
            }

            var at = tokens.FindIndex(token => token.Word is "before" or "after" or "once" or "when");
            // "It broke after updating" tells, "is a reboot needed after updating" asks; only an order has an order of doing.
            if (at < 0 || at + 1 >= tokens.Count || (at > 0 && IsNoOrder(tokens)) || Done(tokens, at) is not var (start, verb))
            {
                ordered.Add((tokens, after));
                continue;
            }

            List<Token> second = [tokens[start].As(verb), .. tokens.Skip(start + 1)];
            var laterFirst = tokens[at].Word is not "before";
            var comma = at == 0 ? second.FindIndex(token => token.IsComma) : -1;
            // "After removing nano install micro"
            if (at == 0 && comma < 0 && OrderBehindName(second) is > 0 and var order)
                (second, comma) = ([.. second[..order], second[order].Put(","), .. second[order..]], order);
            if (comma > 0 && comma + 1 < second.Count && IsNoOrder(second[(comma + 1)..]))
                ordered.Add((tokens, after));
            else if (comma > 0)
                ordered.AddRange(Pair(second[..comma], second[(comma + 1)..], swap: !laterFirst, after));
            else if (at > 0)
                ordered.AddRange(Pair(tokens[..at], second, swap: laterFirst, after));
            else if (index + 1 < pieces.Count && !IsNoOrder(pieces[index + 1].Tokens))
                ordered.AddRange(Pair(second, pieces[++index].Tokens, swap: !laterFirst, after));
            else
                ordered.Add((tokens, after));
        }

        return ordered;
    }

    // Where a second order begins, behind the program of the first; -1 where none does.
    int OrderBehindName(List<Token> tokens)
    {
        var order = tokens.Count > 3 ? tokens.FindIndex(2, token => Verbs.Starters.Contains(token.Word) && token.Word is not ("do" or "let")) : -1;
        return order > 0 && order + 1 < tokens.Count && isName(tokens[order - 1].Text) ? order : -1;
    }

    // "..., but before that pin it", "..., but first pin it", "... but pin it first"
    static List<Token>? SaidFirst(List<Token> tokens, string after) => tokens switch
    {
        [{ Word: "before" }, { Word: "that" or "this" }, _, ..] => tokens[2..],
        [{ Word: "first" }, _, ..] when after is "but" => tokens[1..],
        [_, _, .., { Word: "first" }] when after is "but" && Verbs.Starters.Contains(tokens[0].Word) => tokens[..^1],
        _ => null,
    };

    // "After updating", "after you have pinned it", "before you collect garbage", "once you are done updating": what is done first or last, by whom it is done.
    static (int Start, string Verb)? Done(List<Token> tokens, int at)
    {
        if (tokens[at].Word is not ("once" or "when") && Verbs.BaseOfGerund(tokens[at + 1].Word) is { } gerund)
            return (at + 1, gerund);
        if (tokens[at + 1].Word is not "you")
            return null;
        var start = at + 2;
        while (start + 1 < tokens.Count && tokens[start].Word is "have" or "are" or "do" or "done" or "with" or "finished" or "go" or "and" or "ahead" or "also" or "please" or "just")
            start++;
        return start >= tokens.Count || tokens[start].Word is "do" or "go" || tokens[at].Word is "when" && !tokens[at..start].Exists(token => token.Word is "done" or "finished" or "have") ? null
            : Verbs.BaseOfGerund(tokens[start].Word) is { } done ? (start, done)
            : tokens[at].Word is "before" or "after" && Verbs.Starters.Contains(tokens[start].Word) ? (start, tokens[start].Word)
            : tokens[at].Word is not "before" && Verbs.BaseOfParticiple(tokens[start].Word) is { } past ? (start, past) : null;
    }

    static bool IsNoOrder(List<Token> tokens) => IsTold(tokens[0])
        || tokens[0].Word is "is" or "are" or "was" or "were" or "does" or "did" or "has" or "should" or "what" or "which" or "who" or "when" or "where" or "why" or "how"
        || tokens is [{ Word: "do" or "can" or "could" or "must" or "may" or "will" or "would" or "have" }, { Word: "i" or "we" or "it" or "they" or "the" or "my" or "that" or "this" }, ..];

    static bool IsTold(Token first) => first.Word is "it" or "this" or "that" or "everything" or "nothing" or "something" or "my" or "the" or "they" or "he" or "she" or "things" or "i" or "we";

    static IEnumerable<(List<Token>, string)> Pair(List<Token> first, List<Token> second, bool swap, string after) =>
        swap ? [(second, after), (first, "then")] : [(first, after), (second, "then")];
}
