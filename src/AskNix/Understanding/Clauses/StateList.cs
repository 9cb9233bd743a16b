using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Guards;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Clauses;

/// <summary>
/// Several wishes told as the states that are wished for, each put in the words of an order: "vlc in, totem out", "I'd like docker activated and lazydocker
/// installed", "new laptop for grandma: thunderbird, printing on, timezone Europe/Vienna". It reads the whole sentence or nothing of it.
/// </summary>
sealed class StateList(EntityReader entities)
{
    const int MostOfHeading = 9;
    const int MostOfOption = 3;

    static readonly Pattern[] Leads =
    [
        .. new[]
        {
            "i|we would? @please* like|love|want|need|wish|require to? have|see? that? >...", "let us @please* have|get|see >...", "i|we would be happy|glad|grateful|thankful if >...", "please? have|get|make|let it so? that? >...", "please? have|get >...",
            "could|can|would|will you @please* have|get|make|ensure|see sure|certain|to|it* that? >...", "can|could|may i|we @please* have|get >...", "please? make|ensure|see sure|certain|to|it* that? >...",
            "it|that would be great|nice|good|lovely|perfect|cool|wonderful if|to have? >...", "please? set|change >...", "put|bring >...",
        }.Select(Pattern.Parse),
    ];

    // What stands before a list says for whom or what it is, and nothing more.
    static readonly WordSet NoHeading = WordTable.Set(
        """
        not no never is are was were am do does did if when whether why what which who how should could would can may said says say told tells heard read wrote error warning example quote question answer
        only except instead-of unless until but i we you he she they it there had has have without config configuration wanted
        """);

    static readonly WordSet Places = WordTable.Set("it here there please too now thanks also again me us");

    static readonly WordSet NoNames = WordTable.Set("the a an my it this that as is to and or not please for on in with too now something another new default");

    /// <summary>The sentence as orders, one to a wish, or null where it is told in another way.</summary>
    public List<List<Token>>? Read(List<Token> sentence)
    {
        if (sentence.Count < 4 || !sentence.Exists(token => StateWords.IsState(token.Word) || IsOption(token)))
            return null;
        var rest = sentence;
        var isLed = false;
        foreach (var lead in Leads)
        {
            if (lead.MatchStart(sentence) is not (> 0 and var length))
                continue;
            (rest, isLed) = (sentence[length..], true);
            if (Orders(rest, isLed: true, isSet: sentence[0].Word is "set" or "change") is { } led)
                return led;
        }

        return isLed ? null : Orders(rest, isLed: false, isSet: false);
    }

    static bool IsOption(Token token) => token.Word is "timezone" or "hostname" or "locale" or "keyboard" or "layout" or "keymap" or "shell" or "language";

    List<List<Token>>? Orders(List<Token> sentence, bool isLed, bool isSet)
    {
        var items = Items([.. Endings.WithoutCourtesy(Endings.WithoutReason(sentence))]);
        // "Hostname larix and timezone Europe/Vienna, set both"
        if (items.Count > 2 && items[^1] is [{ Word: "set" or "change" }, { Word: "both" or "them" or "all" or "those" or "it" }])
            items.RemoveAt(items.Count - 1);
        if (items.Count < (isLed ? 1 : 2))
            return null;
        var hasHeading = !isLed && Said(items[0]) is null && IsHeading(items[0]);
        var orders = new List<List<Token>>();
        var bare = new List<List<Token>>();
        var told = 0;
        foreach (var item in hasHeading ? items.Skip(1) : items)
        {
            var words = Trimmed(item);
            if (words.Count == 0)
                return null;
            // "Ports 80 and 443 open"
            if (words[0].Number is not null && bare.Count > 0 && Sort(bare[^1]) is Kind.Port)
                words = [words[0].Put("port"), .. words];
            if (Option(words) is { } option)
            {
                if (!AddBare(orders, bare, hasHeading))
                    return null;
                orders.Add(option);
                told++;
            }
            else if (!isSet && (State(words, bare, isLed, IsPlaced(item)) ?? (hasHeading && bare.Count > 0 ? State(words, [], isLed, IsPlaced(item)) : null)) is { } order)
            {
                // "Library pc: calibre and foliate, printing on": programs are not turned on, so they are only named there.
                if (hasHeading && bare.Count > 0 && State(words, bare, isLed, IsPlaced(item)) is null && !AddBare(orders, bare, hasHeading))
                    return null;
                // "Heroic and bottles off": what has no state of its own has that of the next of its sort.
                bare.Clear();
                orders.Add(order);
                told++;
            }
            else if (!isSet && orders.Count > 0 && bare.Count == 0 && told > 0 && item == items[^1] && sentence[^1].Word is "too" or "also" or "as-well" && Sort(words) is not null and not Kind.Port)
            {
                // "Wifi on, bluetooth too"
                orders.Add([words[0].Put(orders[^1][0].Word), .. words]);
            }
            else if (!isSet && hasHeading && bare.Count == 0 && Verbs.Starters.Contains(words[0].Word) && words.Count > 1)
            {
                orders.Add(words);
            }
            else if (!isSet && Sort(words) is not null)
            {
                // "Set up for mum: libreoffice, thunderbird, printing on"
                bare.Add(words);
            }
            else if (orders.Count > 0 && item == items[^1] && IsRemark(item))
            {
                // "..., the children play too much"
                break;
            }
            else
            {
                return null;
            }
        }

        // One state alone is read by the rules, where nothing joins it to its thing.
        if (!AddBare(orders, bare, hasHeading) || told == 0 || orders.Count < (isLed && items[0].Exists(token => StateWords.IsCopula(token.Word)) ? 1 : 2))
            return null;
        return orders;
    }

    // Under a heading a name alone is wished for; elsewhere it is not said what should happen to it.
    bool AddBare(List<List<Token>> orders, List<List<Token>> bare, bool hasHeading)
    {
        if (bare.Count == 0)
            return true;
        if (!hasHeading)
            return false;
        orders.AddRange(bare.Select(words => (List<Token>)[words[0].Put(Sort(words) is Kind.Program ? "install" : "enable"), .. words]));
        bare.Clear();
        return true;
    }

    List<Token>? State(List<Token> words, List<List<Token>> bare, bool isLed, bool isPlaced)
    {
        // "Docker is no longer needed"
        if (words is [.., { Word: "is" or "are" }, { Word: "no" }, { Word: "longer" }, { Word: "needed" or "wanted" or "used" or "required" } needed] && words.Count > 4 && Sort(words[..^4]) is { } unneeded and not Kind.Port)
            return [needed.Put(unneeded is Kind.Feature ? "disable" : "remove"), .. words[..^4]];
        // "Mpv in its place"
        if (words is [.., { Word: "in" }, { Word: "its" or "their" or "his" }, { Word: "place" or "stead" } place] && words.Count > 3 && Sort(words[..^3]) is Kind.Program)
            return [place.Put("install"), .. words[..^3]];
        if (words is not [.., var state] || !StateWords.IsState(state.Word) || words.Count < 2)
            return null;
        var subject = words[..^1];
        // "Bluetooth is on" tells how it is, "I would like that bluetooth is on" how it should be.
        var joined = subject.Count;
        while (joined > 1 && StateWords.IsCopula(subject[joined - 1].Word))
            joined--;
        if (!isLed && joined < subject.Count && !subject.Skip(joined).Any(token => token.Word is "should" or "must" or "shall" or "needs" or "need" or "can" or "may" or "turned" or "switched"))
            return null;
        // "Vlc should go, celluloid should come": without "should" they go nowhere.
        if (state.Word is "go" or "come" && joined == subject.Count)
            return null;
        subject = subject[..joined];
        if (Sort(subject) is not { } sort || StateWords.Verb(state.Word, sort is Kind.Port, sort is Kind.Feature || entities.Features.Read(subject) is not null) is not { } verb)
            return null;
        // "Thunderbird on it": where, and no switch.
        if (isPlaced && sort is Kind.Program && verb is "enable")
            verb = "install";
        // What is only a feature is neither installed nor removed.
        if (sort is Kind.Feature && verb is "install" or "remove")
            verb = verb is "install" ? "enable" : "disable";
        List<Token> order = [state.Put(verb)];
        foreach (var item in bare)
        {
            if (Sort(item) is not { } other || other != sort && (sort is Kind.Port || verb is "enable" or "disable" && entities.Features.Read(item) is null))
                return null;
            order.AddRange([.. item, state.Put("and")]);
        }

        return [.. order, .. subject];
    }

    static List<Token>? Option(List<Token> words)
    {
        if (words[0].Word is "set" or "change" && words.Count > 2)
            words = words[1..];
        var from = words[0].Word is "the" or "my" or "our" or "its" or "a" or "with" ? 1 : 0;
        // "German locale", "de keyboard layout"
        for (var length = 1; length < MostOfOption && length + from < words.Count; length++)
        {
            if (KnownOptions.Find(string.Join(' ', words.Skip(words.Count - length).Select(token => token.Word))) is { } late && late is "i18n.defaultLocale" or "services.xserver.xkb.layout" or "time.timeZone" && words.Count - length - from == 1 && IsValue(late, words[from..^length]))
                return [words[0].Put("set"), .. words[^length..], words[0].Put("to"), words[from]];
        }

        for (var length = MostOfOption; length > 0; length--)
        {
            if (from + length >= words.Count || KnownOptions.Find(string.Join(' ', words.Skip(from).Take(length).Select(token => token.Word))) is not { } option)
                continue;
            var name = words.GetRange(from, length);
            var value = words[(from + length)..];
            while (value.Count > 1 && value[0].Word is "to" or "=" or "is" or "as" or "should" or "be" or "shall" or "must" or "set" or "called" or "named" or "becomes" or "becoming" or "->" or ":=" or "of")
                value = value[1..];
            return value.Count is > 0 and <= 3 && IsValue(option, value) ? [name[0].Put("set"), .. name, name[0].Put("to"), .. value] : null;
        }

        return null;
    }

    static bool IsValue(string option, List<Token> value) => option switch
    {
        "time.timeZone" => TimeZones.Find(EntityReader.Text(value)) is not null,
        "networking.hostName" => value is [{ Text: var name, Word: var word }] && !NoNames.Contains(word) && char.IsAsciiLetterOrDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-'),
        "i18n.defaultLocale" => value is [var locale] && (locale.Text.Contains('_', StringComparison.Ordinal) || !string.Equals(Locales.Find(locale.Text), locale.Text, StringComparison.Ordinal)),
        "services.xserver.xkb.layout" or "console.keyMap" => value is [{ Word: not "to" and not "as" and not "is" and not "be" } layout] && (layout.Text.Length == 2 || !string.Equals(Locales.Layout(layout.Text), layout.Text, StringComparison.OrdinalIgnoreCase)),
        "users.defaultUserShell" => value is [{ Word: "fish" or "zsh" or "bash" or "nushell" }],
        "boot.loader.timeout" or "boot.loader.systemd-boot.configurationLimit" => value[0].Number is not null,
        _ => false,
    };

    enum Kind
    {
        Program,
        Feature,
        Port,
    }

    Kind? Sort(List<Token> words)
    {
        if (words.Count == 0 || words[0].Word is "no" or "not" or "never" || Verbs.Starters.Contains(words[0].Word) && words.Count > 1)
            return null;
        if (words.All(token => token.Number is not null || token.Word is "port" or "ports" or "tcp" or "udp" or "the" or "firewall" or "/") && words.Any(token => token.Word is "port" or "ports") && words.Any(token => token.Number is not null))
            return Kind.Port;
        if (entities.Packages.Read(words) is { AllKnown: true, Guessed: null, Remark: null, Describes: null, Names: [_] })
            return Kind.Program;
        if (entities.Features.Read(words) is not null)
            return Kind.Feature;
        // "Zsh-completions gone": so only programs are written.
        return words is [{ Quoted: false } name] && name.Word.IndexOf('-', StringComparison.Ordinal) > 1 && name.Word.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-') && !WordClasses.Contains(name.Word) ? Kind.Program : null;
    }

    // An item that says a wish by itself is no heading.
    object? Said(List<Token> item) => Trimmed(item) is not { Count: > 0 } words ? null : Option(words) ?? State(words, [], isLed: false, IsPlaced(item)) ?? (object?)Sort(words);

    static bool IsRemark(List<Token> item) => item.Count > 2 && item[0].Word is "the" or "my" or "our" or "it" or "they" or "he" or "she" or "nobody" or "i" or "we" or "everybody" && !item.Exists(token => token.Word is "not" or "no" or "never" or "if" or "unless" or "until" or "stop" or "wait" or "only");

    static bool IsHeading(List<Token> item) => item.Count <= MostOfHeading && !item.Exists(token => NoHeading.Contains(token.Word) || token.Quoted || Verbs.Starters.Contains(token.Word) && token.Word is not ("set" or "setup" or "list" or "check"))
        && item.Exists(token => token.Word is "for" or "on" or "checklist" or "list" or "setup" or "todo" or "wishlist" || WordClasses.Of("machine").Contains(token.Word));

    static bool IsPlaced(List<Token> item) => item is [.., { Word: "on" or "in" }, { Word: "it" or "here" or "there" }];

    static List<Token> Trimmed(List<Token> item)
    {
        var (from, to) = (0, item.Count);
        while (from < to && item[from].Word is "and" or "also" or "please" or "then" or "that" or "with" or "have" or "so" or "-" or "*")
            from++;
        while (to > from + 1 && Places.Contains(item[to - 1].Word))
            to--;
        return item[from..to];
    }

    static List<List<Token>> Items(List<Token> sentence)
    {
        var items = new List<List<Token>>();
        var item = new List<Token>();
        foreach (var token in sentence)
        {
            // "Timezone Europe/Rome keyboard it": no more than blanks part the one from the next.
            if (IsOption(token) && item.Count > 1 && IsOption(item[0]) && !IsOption(item[^1]) && item[^1].Word is not ("to" or "=" or "default" or "the" or "my"))
            {
                items.Add(item);
                item = [];
            }

            if (!(token.IsComma || token.Word is "and" or "plus" or "&" or "+" or "as-well-as" or "also" or "but" or "then") || token.Quoted)
            {
                item.Add(token);
                continue;
            }

            if (item.Count > 0)
                items.Add(item);
            item = [];
        }

        if (item.Count > 0)
            items.Add(item);
        return items;
    }
}
