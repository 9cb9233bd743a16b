using AskNix.Understanding.Entities;
using AskNix.Understanding.Names;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>
/// Puts wishes in German, Spanish, French and Chinese into English words, so that one grammar reads all: word for word, the verb to the
/// front, and what negates or asks before everything else. It is no translation for people, and nothing acts on a word it does not know.
/// </summary>
/// <param name="isName">Whether words name something a wish can be about.</param>
/// <param name="lexicons">What words are looked up in.</param>
sealed class Translator(Func<string, bool> isName, Lexicons lexicons)
{
    // Of the words, names aside, at least this share must be the language's own.
    const double LeastOwn = 0.6;

    // Its lexicon has the words that any sentence is made of.
    const double LeastSpanish = 0.5;

    // With as many of its words a language is the sentence's, whatever others there are.
    const double PlainlyOwn = 0.8;

    /// <summary>The sentence in English words; null where it is not in one of these languages.</summary>
    public ForeignSentence? Translate(List<Token> tokens) => Own(tokens) is { } lexicon ? Put(lexicon, tokens)
        // "Si le téléchargement est fini, installe gimp": too few of its words are known for it to be put into English, and it is no English either.
        : tokens.Exists(IsOrderElsewhere) ? new ForeignSentence(tokens, false) : null;

    /// <summary>The two letters of the language that the words tell of themselves; null where they tell none of these.</summary>
    public string? LanguageOf(List<Token> tokens) => Own(tokens)?.Language;

    /// <summary>
    /// The words in English, and their language, where each of them is of it or a name; null where one is not. Words that tell no
    /// language are of the one that is spoken.
    /// </summary>
    public (List<Token> Tokens, string Language)? TranslateWhole(List<Token> tokens, string? spoken)
    {
        if (tokens.Exists(HasHan))
            tokens = [.. tokens.SelectMany(ChineseUnits.Characters)];
        foreach (var lexicon in lexicons.All.OrderByDescending(lexicon => lexicon.Language == spoken))
        {
            var (own, names, all, told) = Count(lexicon, tokens);
            if (own > 0 && own + names == all && (told || lexicon.Language == spoken))
                return (Put(lexicon, tokens).Tokens, lexicon.Language);
        }

        return null;
    }

    bool IsOrderElsewhere(Token token) => !isName(token.Word) && lexicons.All.Any(lexicon => lexicon.Tells(token.Word) && lexicon.Meaning(token.Word)!.Contains('>', StringComparison.Ordinal));

    Lexicon? Own(List<Token> tokens)
    {
        if (tokens.Exists(HasHan))
            return lexicons.Of("zh");
        if (LanguageHints.Of(tokens) is { } hinted && Count(lexicons.Of(hinted), tokens) is (var likely, var known, var count, true) && likely >= PlainlyOwn * (count - known))
            return lexicons.Of(hinted);
        Lexicon? best = null;
        var most = (Own: 0, Explained: 0);
        foreach (var lexicon in lexicons.Spaced)
        {
            var (own, names, all, told) = Count(lexicon, tokens);
            // Of two languages with as many words of their own, that which leaves less unexplained.
            if (told && own >= (lexicon.Language is "es" ? LeastSpanish : LeastOwn) * (all - names) && (own, own + names).CompareTo(most) > 0)
                (best, most) = (lexicon, (own, own + names));
        }

        return best;
    }

    // What the language writes together or apart is parted and joined, and what says nothing is left out.
    static List<Token> Arranged(Lexicon lexicon, List<Token> sentence) =>
        LastWords.Marked(lexicon, PartedVerbs.Joined(lexicon, Fillers.TakenOut(lexicon, sentence)));

    // How many tokens are the language's own, how many are names or signs, how many there are, and whether any tells the language.
    (int Own, int Names, int All, bool Told) Count(Lexicon lexicon, List<Token> sentence)
    {
        var parts = WordParts.Split(lexicon, sentence);
        var tokens = Arranged(lexicon, parts);
        // What is left out or joined is the language's own.
        var (own, names, told) = (parts.Count - tokens.Count, 0, false);
        for (var at = 0; at < tokens.Count; at++)
        {
            var words = "";
            var length = Math.Min(lexicon.LongestFrom(tokens[at].Word), tokens.Count - at);
            for (; length > 0; length--)
            {
                words = length == 1 ? tokens[at].Word : string.Join(lexicon.Between, tokens.Skip(at).Take(length).Select(token => token.Word));
                if (lexicon.Meaning(words) is not null)
                    break;
            }

            if (length > 0)
            {
                (own, told) = (own + length, told || lexicon.Tells(words) && !lexicon.IsReplaced(tokens[at]) || at == 0 && lexicon.TellsAtBeginning(words));
                at += length - 1;
            }
            else if (tokens[at].IsSeparator || tokens[at].Number is not null || IsNoWord(tokens[at]) || isName(tokens[at].Word))
            {
                names++;
            }
        }

        return (own, names, parts.Count, told);
    }

    // "networking.hostName", "Europe/Paris", "=", and what stands between quotation marks are of no language.
    static bool IsNoWord(Token token) => token.Quoted || token.Word.StartsWith("nix", StringComparison.Ordinal) || !token.Text.All(character => char.IsLetter(character) || character is '-' or '\'' or '’');

    ForeignSentence Put(Lexicon lexicon, List<Token> sentence)
    {
        if (lexicon.Language is "fr")
        {
            var french = new FrenchSentence(lexicon, isName).Put(FrenchRemarks.Without(lexicon, WordParts.Split(lexicon, sentence.ConvertAll(token => Mended(lexicon, token)))));
            var settled = Settled.Put(french.Tokens, isName);
            return new ForeignSentence(settled, french.Whole && !Settled.IsTakenBack(settled));
        }

        if (lexicon.Language is "zh")
            return new ChineseSentence(lexicon).Put(sentence);
        var tokens = Arranged(lexicon, WordParts.Split(lexicon, [.. sentence.Select((token, at) => lexicon.Language is not "es" || at == 0 || sentence[at - 1].IsSeparator ? Mended(lexicon, token) : token)]));
        var segments = Segments.Of(lexicon, tokens).ConvertAll(segment => PutSegment(lexicon, segment));
        var english = Settled.Put([.. segments.SelectMany(segment => segment.Tokens)], isName);
        return new ForeignSentence(english, segments.TrueForAll(segment => segment.Whole) && !IsToldBySomebody(segments) && !Settled.IsTakenBack(english));
    }

    // "Meine Frau sagt, wir sollen Gimp installieren": what follows is hers, up to the full stop.
    static bool IsToldBySomebody(List<ForeignSentence> segments)
    {
        var said = false;
        foreach (var segment in segments)
        {
            if (said && segment.Tokens is [{ EndsSentence: false }, ..])
                return true;
            var at = segment.Tokens.FindIndex(token => token.Word is "says" or "according");
            if (at >= 0 && segment.Tokens.FindIndex(at, token => token.IsComma) > 0)
                return true;
            said = at >= 0;
        }

        return false;
    }

    // Spanish says its verb first, and has so many forms that names are near to one.
    // "Instalier", "aktualisire": a slip of the fingers in a verb, where it is no name. Other words are too near to what denies: "kleinen".
    Token Mended(Lexicon lexicon, Token token) => token.IsSeparator || token.Quoted || token.Number is not null || lexicon.Meaning(token.Word) is not null || isName(token.Word) || lexicon.IsInPhrase(token.Word)
        || WordSlip.Mend(token.Word, word => lexicon.Meaning(word) is ['>', ..]) is not { } meant ? token : token with { Word = meant, Corrected = true };

    ForeignSentence PutSegment(Lexicon lexicon, List<Token> tokens)
    {
        // "..., weil ich PDFs lesen muss": why is said, not done, and in one's own words.
        if (lexicon.Language is "de" && GermanRemarks.SaysWhy(tokens) && GermanRemarks.Is(lexicon, tokens))
            return new ForeignSentence(tokens.ConvertAll(token => token.Word is "weil" or "denn" ? token.Put("because") : token), true);
        // What parts it from the segment before stays before it.
        List<Token> sign = [.. tokens.TakeWhile(token => token.IsSeparator)];
        tokens = tokens[sign.Count..];
        // A part of its own behind the wish, with no wish in it, may take it back.
        var behind = lexicon.Language is "de" && sign.Count > 0 && !tokens.Exists(token => lexicon.Meaning(token.Word) is { } meant && meant.Contains('>', StringComparison.Ordinal));
        var (english, verb, turns, whole, noLonger, parted, said) = (new List<Token>(), -1, new List<string>(), true, false, behind, 1);
        var (asked, later) = (false, "");
        for (var at = 0; at < tokens.Count;)
        {
            // "À "atelier"": a name, whatever it means.
            if (tokens[at].Quoted && !IsNotFound(lexicon, tokens, at))
            {
                english.Add(tokens[at++]);
                continue;
            }

            var length = Math.Min(lexicon.LongestFrom(tokens[at].Word), tokens.Count - at);
            string? meaning = null;
            for (; length > 0 && meaning is null; length--)
                meaning = lexicon.Meaning(string.Join(lexicon.Between, tokens.Skip(at).Take(length).Select(token => token.Word)));
            if (meaning is null)
            {
                // Names are not in the lexicon; what is said behind the wish, in words nobody knows, may take it back: "das war ein Scherz".
                whole &= tokens[at].IsSeparator || tokens[at].Number is not null || tokens[at].Text.All(char.IsAscii) && (!parted || isName(tokens[at].Word)) || TimeZones.Find(tokens[at].Text) is not null || english.Exists(token => token.Word is "because" || token.Word is "for" && lexicon.Language is "es");
                parted |= tokens[at].IsSeparator && (verb >= 0 || english.Exists(token => token.Word is "want"));
                english.Add(tokens[at++]);
                continue;
            }

            // What is taken back in words of another order is not weighed against what was said.
            whole &= meaning is not "never mind";
            // "Instala git pero no vim": Spanish says its "not" before what is denied, and only that is.
            if (meaning is "not" && lexicon.Language is "es" && Denied(lexicon, tokens, at + length + 1, english, verb) is { } denied)
            {
                english.AddRange(Words(denied, tokens[at]));
                at += length + 1;
                continue;
            }

            // "Installiere vlc, aber nicht gimp": only what follows is denied.
            if (meaning is "not" && verb >= 0 && english[^1].Word is "," or "and" or "but" && at + length + 1 < tokens.Count && lexicon.LengthAt(tokens, at + length + 1) == 0)
                english.AddRange(Words("not", tokens[at]));
            else if (meaning is "not" or "how" or "should" or "ask")
                turns.Add(meaning);
            // "Wie installiere ich vlc": English says who asks before the verb, and has said so.
            if (meaning is "i" && (verb >= 0 || turns.Contains("how") || turns.Contains("should")))
                meaning = "";
            // "Wir brauchen zoom nicht mehr": what stood before the words for it is not denied, it is over.
            if (meaning is "no longer")
                (meaning, noLonger) = ("", true);
            // "htop 是干什么的": English asks before it says of what.
            if (meaning is "what is the purpose of" && english.Count > 0 && (lexicon.Language is not "es" || tokens.Skip(at + length + 1).All(token => token.IsSeparator)))
            {
                english.InsertRange(0, Words(meaning, tokens[at]));
                at += length + 1;
                continue;
            }

            // "Dice que hay que instalar gimp": who says so asks for nothing.
            if (meaning is "please" && english is [.., { Word: "that" }])
                meaning = "";
            if (meaning.StartsWith("not ", StringComparison.Ordinal))
                (meaning, _) = (meaning[4..], Remember(turns, "not"));
            // "Qué paquetes ofrece el flake": of many things and one who does it, the one is asked about.
            if (meaning is ['>', ..] && !asked && lexicon.Verb(tokens[at].Word) is VerbForm.Wished && tokens[at].Word[^1] is 'a' or 'e' && english is [{ Word: "which" }, .., { Word: [.., 's' or '_'] }] && at + 1 < tokens.Count && !tokens[at + 1].IsSeparator)
            {
                (asked, meaning) = (true, "does");
                later = lexicon.Meaning(tokens[at].Word)![1..];
            }

            // "Libera espacio borrando lo que sobra": how it is to be done is a wish too.
            if (verb >= 0 && english[^1].Word is not ("am" or "is" or "are" or "be") && lexicon.WishedDoing(tokens[at].Word) is { } doing && length == 0)
                meaning = doing;
            // "Instalo gimp": whether, where nothing else is asked; "si instalo gimp" tells of it.
            if (meaning.StartsWith("i >", StringComparison.Ordinal))
            {
                meaning = turns.Contains("how") ? meaning[2..] : english.Exists(token => token.Word is "if" or "what" or "why" or "when" or "which" or "after" or "where" or "ago") ? $"i {meaning[3..]}"
                    // "Ya no imprimo, ..."
                    : noLonger || turns.Contains("not") ? Denying(turns, ref noLonger) + meaning[3..] : Remember(turns, "should") ? meaning[2..] : meaning;
            }

            // "Quiero que el bluetooth esté encendido": how a thing is to be, not what is to be done with it.
            if (meaning is "i want you to" or "make" && lexicon.Language is "es")
                meaning = lexicon.IsWished(tokens, at + length + 1) ? meaning is "make" ? "" : meaning : meaning is "make" ? ">make" : "i want";
            // "Quiero que el sistema se actualice solo"
            else if (meaning is ['>', ..] && verb < 0 && lexicon.Language is "es" && english is [{ Word: "i" }, { Word: "want" }, _, .., { Word: not "to" }])
                english.AddRange(Words("to", tokens[at]));
            // "Deja de actualizarte"
            else if (meaning is ['>', ..] && lexicon.Language is "es" && english is [.., { Word: "stop" }])
                meaning = EnglishVerb.Say(VerbForm.Doing, meaning[1..]);
            // "Que se actualice todo" is a wish, with nothing said before it.
            if (lexicon.Language is "es" && at == 0 && tokens[at].Word is "que" && length == 0)
                meaning = "";
            // "La especialización juegos"
            if (english is [.., { Word: "specialisation" or "called" or "named" }] && meaning.Length > 0 && meaning[0] is not '>' && !tokens[at].IsSeparator && length == 0 && meaning is not ("the" or "and" or "of" or "with" or "in"))
            {
                english.Add(tokens[at++]);
                continue;
            }

            // "Cambia el hostname a oficina": a name is kept as it is written.
            if (at + length + 1 >= tokens.TakeWhile(token => !token.EndsSentence).Count() && english is [.., { Word: "hostname" }, { Word: "to" or "by" or "in" or "as" or ":" or "=" }] && english.Exists(token => token.Word is "set" or "change" or "put" or "rename"))
            {
                english.Add(tokens[at++]);
                continue;
            }

            if (meaning.IndexOf('>', StringComparison.Ordinal) is >= 0 and var mark && verb < 0)
                (verb, said) = (english.Count + meaning.AsSpan(0, mark).Count(' '), meaning.AsSpan(mark).Count(' ') + 1);
            if (meaning is not ("not" or "how" or "should" or "ask"))
                english.AddRange(Words(meaning.TrimStart(Fillers.Mark).Replace(">", "", StringComparison.Ordinal), tokens[at]));
            at += length + 1;
        }

        if (later.Length > 0)
            english.InsertRange(english.FindLastIndex(token => !token.IsSeparator) + 1, Words(later, english[^1]));
        // "..., ich sag dir wann": what somebody does himself is no order.
        whole &= lexicon.Language is not "de" || sign.Count == 0 || verb != 1 || english[0].Word is not "i";
        // "Firefox installieren": English says the verb first.
        if (verb > 0 && (lexicon.Language is not "es" || IsLast(english, verb + said) && english[verb - 1].Word is not ("to" or "for" or "of" or "that" or "without" or "from" or "stop" or "i")) && !english.Take(verb).All(IsLead) && !english.Take(verb).Any(token => token.Word is "without" or "nothing" or "if" or "before" or "says" or "according") && english[verb - 1].Word is not ("want" or "you" or "not" or "and" or ","))
            english = [.. Before(english, verb), .. english.Skip(verb).Take(said), .. WhatForLast([.. english.Take(verb).SkipWhile(IsLead), .. english.Skip(verb + said)])];
        // "Ich möchte vlc testen": "i want to test vlc".
        if (english.FindIndex(token => token.Word is "want") is >= 0 and var wanted && wanted + 1 < english.Count && verb >= 0 && Verbs.Starters.Contains(english[wanted + 1].Word))
            english.InsertRange(wanted + 1, Words("to", english[wanted]));
        if (english is [{ Word: "is" }, { Word: "running" }, ..])
            english = Asked(english);
        english = WordOrder.Put(WithParticle(Counted(Numbered(english))));
        if (lexicon.Language is "de")
            english = WithInstalled(english, verb, isName);
        if (noLonger && english.FindIndex(token => token.Word is "want" or "use") is >= 0 and var want)
            english = [.. Words("i no longer", english[0]), .. english.Skip(want), .. english.Take(want).SkipWhile(IsLead).Where(token => token.Word is not "i")];
        // "Drucker brauchen wir nicht, ..."
        else if (lexicon.Language is "de" && verb < 0 && turns.Contains("not") && english.FindIndex(token => token.Word is "want") is >= 0 and var needed && turns.Remove("not"))
            english = [.. Words("i do not want", english[0]), .. english.Skip(needed + 1), .. english.Take(needed).SkipWhile(IsLead).Where(token => token.Word is not "i")];
        // "Seit dem Update geht der Ton nicht mehr"
        else if (noLonger && lexicon.Language is "de" && english.FindIndex(token => token.Word is "works") is >= 0 and var works)
            english = [.. english.TakeWhile(token => !token.IsSeparator).Where((_, at) => at != works), .. Words("does not work", english[works]), .. english.SkipWhile(token => !token.IsSeparator)];
        else if (noLonger && !english.Exists(token => token.Word is "remove" or "uninstall"))
            turns.Add("not");
        // "..., bitte ausschalten": what was spoken of before.
        if (lexicon.Language is "de" && sign.Count > 0 && verb >= 0 && english.FindLastIndex(token => !token.IsSeparator) is var only && english[only].Word is "install" or "remove" or "enable" or "disable" or "activate" && english.Take(only).All(IsLead))
            english.InsertRange(only + 1, Words("it", english[only]));
        var joined = english.TakeWhile(token => token.Word is "and" or "but" or "then").Count();
        return new ForeignSentence([.. sign, .. english.Take(joined), .. Turned(turns, english[joined..]), .. english.Skip(joined)], whole);
    }

    // "Me dice "convert: orden no encontrada"": what a shell says is read all the same.
    static bool IsNotFound(Lexicon lexicon, List<Token> tokens, int at) =>
        lexicon.LengthAt(tokens, at) is > 1 and var length && lexicon.Meaning(string.Join(lexicon.Between, tokens.Skip(at).Take(length).Select(token => token.Word))) is "command not found";

    // "Für den Kurs auf dem Rechner R installieren": English names what before what for and where.
    static List<Token> WhatForLast(List<Token> words)
    {
        var at = 0;
        while (at + 1 < words.Count && words[at].Word is "for" or "on")
        {
            at++;
            while (at < words.Count && words[at].Word is "the" or "a" or "my" or "your" or "our")
                at++;
            at++;
        }

        var end = words.FindIndex(token => token.IsSeparator) is >= 0 and var sign ? sign : words.Count;
        return at > 0 && at < end ? [.. words.Take(end).Skip(at), .. words.Take(at), .. words.Skip(end)] : words;
    }

    // "Htop drauf, danke": what shall be on it is installed.
    static List<Token> WithInstalled(List<Token> english, int verb, Func<string, bool> isNamed)
    {
        var last = english.FindLastIndex(token => !token.IsSeparator && token.Word is not ("please" or "thanks"));
        // "Gimp raus"
        if (verb < 0 && last > 0 && english[last] is { Word: "away", Text: "away" } && english.TrueForAll(token => token.IsSeparator || token.Word is "away" or "please" or "and" or "the" or "my" or "," || token.Text != token.Word || isNamed(token.Word)))
            return VerbFirst(english, last, "remove");
        return verb < 0 && last > 0 && english[last].Word is "installed" && english[last].Text is "installed" && !english.Exists(token => token.Word is "is" or "are" or "what" or "which" or "do" or "have" or "has" or "was" or "show" or "all" or "i" or "how")
            ? VerbFirst(english, last, "install") : english;
    }

    static List<Token> VerbFirst(List<Token> english, int last, string verb)
    {
        var lead = english.TakeWhile(token => token.Word is "and" or "but" or "then").Count();
        return [.. english.Take(lead), english[last].Put(verb), .. english.Skip(lead).Where((_, at) => at + lead != last)];
    }

    // "Läuft ssh?" has the verb first, "ssh läuft" behind what runs.
    static List<Token> Asked(List<Token> english)
    {
        var end = english.FindLastIndex(token => !token.IsSeparator) + 1;
        return [english[0], .. english.Take(end).Skip(2), english[1], .. english.Skip(end)];
    }

    // "第 12 代": said around the number.
    static List<Token> Numbered(List<Token> english) =>
        english.FindIndex(token => token.Word is "generation") is >= 0 and var at && at + 2 < english.Count && english[at + 1].Number is not null && english[at + 2].Word is "generations" ? [.. english.Where((_, index) => index != at + 2)] : english;

    // "Die drei letzten": "the last three".
    static List<Token> Counted(List<Token> english)
    {
        var last = english.FindIndex(token => token.Word is "last" or "latest" or "newest");
        return last > 0 && english[last - 1].Number > 1 ? [.. english.Take(last - 1), english[last].Put("last"), english[last - 1], .. english.Skip(last + 1)] : english;
    }

    // "Mach die firewall aus", "mach steam weg": what the verb does is said by the small word at the end.
    static List<Token> WithParticle(List<Token> english)
    {
        var verb = english.FindIndex(token => token.Word is "do" && token.Text is "do");
        if (verb < 0 || english.FindIndex(verb + 1, token => token.Word is "off" or "on" or "away") is not (> 0 and var particle) || particle == verb + 1 || english[verb + 1].Word is "i")
            return english;
        var said = english[particle].Word is "away" ? "remove" : "turn";
        return [.. english.Take(verb), english[verb].Put(said), .. english.Skip(verb + 1).Where((_, at) => said is "turn" || at + verb + 1 != particle)];
    }

    // Spanish has the order of English, but for a verb that is said last.
    static bool IsLast(List<Token> english, int end) => english.Skip(end).All(token => token.IsSeparator || token.Word is "please" or "it" or "them" or "thanks");

    // What a "not" behind the verb denies: the next verb, or one of the things; null where it denies all of it, as one before the verb or at the end does.
    static string? Denied(Lexicon lexicon, List<Token> tokens, int next, List<Token> english, int verb)
    {
        if (verb < 0)
            return null;
        while (next < tokens.Count && Clitics.BeforeVerbs.Contains(tokens[next].Word))
            next++;
        if (next >= tokens.Count || tokens[next].IsSeparator)
        {
            // "Instala git, pero vim no"
            if (english.FindLastIndex(token => token.Word is "but") is > 0 and var but && but > verb && but < english.Count - 1)
            {
                english.Insert(but + 1, english[but].Put("not"));
                return "";
            }

            return null;
        }

        if (lexicon.IsVerb(tokens[next].Word))
            return english[^1].Word is "and" or "but" or "that" or "," ? "do not" : null;
        return english[^1].Word is "but" ? "not" : english[^1].Word is "and" or "," ? "but not" : null;
    }

    // What is told of oneself is denied where it stands.
    static string Denying(List<string> turns, ref bool noLonger)
    {
        turns.Remove("not");
        var said = noLonger ? "i no longer " : "i do not ";
        noLonger = false;
        return said;
    }

    static bool Remember(List<string> turns, string turn)
    {
        turns.Add(turn);
        return true;
    }

    static IEnumerable<Token> Before(List<Token> english, int verb) => english.Take(verb).TakeWhile(IsLead);

    static bool IsLead(Token token) => token.Word is "please" or "can" or "you" or "i" or "want" or "how" or "do" or "have" or "already" or "hello" or "hi" or "thanks" or "rather" or "no" or "wait" or "and" or "but" or "then" or "first" or "let" or "me" or ",";

    static IEnumerable<Token> Turned(List<string> turns, List<Token> english)
    {
        if (english.Count == 0 && turns.Count == 0)
            yield break;
        var place = english.Count > 0 ? english[0] : new Token("", "", 0, 0);
        // "可以帮我安装吗": whoever asks whether it can be done for him asks for it.
        var courteous = english is [{ Word: "can" }, { Word: "you" }, ..];
        var words = turns.Contains("how") ? "how do i" : turns.Contains("should") || turns.Contains("ask") && !courteous ? "should i" : "";
        foreach (var word in Words($"{words} {(turns.Contains("not") ? "do not" : "")}", place))
            yield return word;
    }

    static IEnumerable<Token> Words(string words, Token place) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => place.Put(word) with { Number = NumberWords.Value(word) });

    static bool HasHan(Token token) => token.Text.Any(ChineseScript.IsHan);
}
