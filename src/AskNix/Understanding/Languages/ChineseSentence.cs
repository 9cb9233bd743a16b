using System.Globalization;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>
/// Puts a Chinese sentence into English words. Each clause is read by itself, for what it does: it wishes, asks, denies, tells, or says in which
/// circumstances the wish is made. What only tells of circumstances is left out beside a wish, but names what the wish is about: "gimp 我用不上了,删掉吧".
/// </summary>
sealed class ChineseSentence(Lexicon lexicon)
{
    // Behind a wish, as much of a remark must be explained for it to take nothing back; before it, less.
    const double KnownBehind = 0.5;
    const double KnownBefore = 0.2;

    public ForeignSentence Put(List<Token> tokens)
    {
        List<Token> characters = [.. tokens.SelectMany(ChineseUnits.Characters)];
        var parts = ChineseClause.Of(ChineseUnits.Of(lexicon, characters)).ConvertAll(clause => new Part(clause, ReadKind(clause)));
        // "不对,撤销刚才的操作"
        for (var at = 0; at + 1 < parts.Count; at++)
        {
            if (parts[at].Kind is Kind.Doubt && parts[at].Clause.Has("never mind") && !parts[at].Clause.HasVerb && parts[at + 1].Clause is { HasVerb: true } next && next.Units[next.Verb].Meaning is ">undo")
                parts[at].Kind = Kind.Remark;
        }

        // "装 gcc,写作业要用": what for.
        foreach (var part in parts.Where(part => part.Kind is Kind.Wish && !part.Clause.HasVerb && part.Clause.Units[^1].Meaning is "i want" && parts.Exists(other => other.Kind is Kind.Wish && other.Clause.HasVerb)))
            part.Kind = Kind.Remark;
        // "想用 dig,它在哪个包里"
        for (var at = 1; at < parts.Count; at++)
        {
            if ((parts[at].Kind is Kind.Remark || parts[at].Kind is Kind.Wish or Kind.Doubt && parts[at].Clause.Units.Exists(ChineseQuestions.IsOfCommand) && !parts[at].Clause.Has("if")) && parts[at].Clause.Units.Exists(unit => unit.IsAsking) && Topic(parts, at) is not null)
                parts[at].Kind = Kind.Look;
        }

        Limit(parts);
        var first = parts.FindIndex(part => part.Kind is Kind.Wish or Kind.Look);
        var english = new List<Token>();
        var whole = true;
        var place = characters.Count > 0 ? characters[0] : new Token("", "", 0, 0);
        for (var at = 0; at < parts.Count; at++)
        {
            var part = parts[at];
            if (IsTakenUp(parts, at))
                continue;
            // "我改完配置了,帮我应用": what has been done before is why.
            var isBeside = part.Kind is Kind.Remark or Kind.Limit || part.Kind is Kind.Told && at < first;
            whole &= !isBeside || part.Kind is Kind.Limit || part.Clause.Known >= (at > first ? KnownBehind : KnownBefore);
            if (isBeside && first >= 0)
                continue;
            whole &= part.Kind is Kind.Wish or Kind.Look or Kind.Limit && !(part.Kind is Kind.Wish && part.Clause.Units.Exists(unit => unit.IsUnknown && !IsValue(unit, part.Clause)));
            var said = English(parts, at);
            if (said.Length == 0)
                continue;
            if (english.Count > 0)
                english.AddRange(Words(parts[at - 1].Clause.Sign is null ? ", then" : parts[at - 1].Clause.Sign!.Token.IsComma || part.Kind is Kind.Wish && parts[at - 1].Kind is not Kind.Look ? "," : ".", place));
            english.AddRange(Words(said, part.Clause.Units[0].Token));
        }

        return new ForeignSentence(english, whole);
    }

    enum Kind { Wish, Look, Denied, Doubt, Told, Remark, Limit }

    sealed record Part(ChineseClause Clause, Kind Kind)
    {
        public Kind Kind { get; set; } = Kind;

        public string Behind { get; set; } = "";
    }

    // "想找个剪视频的软件,帮我装一个", "别再开 ssh 了,关掉": what follows wishes it of what this one names.
    static bool IsTakenUp(List<Part> parts, int at)
    {
        if (at + 1 >= parts.Count || Named(parts[at].Clause) is null)
            return false;
        var (part, next) = (parts[at], parts[at + 1]);
        if (next.Clause.Units.Exists(unit => unit.IsThing && unit.Meaning is not "drivers"))
            return false;
        if (next.Kind is Kind.Look)
            return (part.Kind is Kind.Wish && !part.Clause.HasVerb || part.Kind is Kind.Look && !part.Clause.HasVerb) && next.Clause.Units.Exists(unit => unit.IsAsking);
        var verb = next.Clause.HasVerb ? next.Clause.Units[next.Clause.Verb].Meaning : null;
        return next.Kind is Kind.Wish && (verb is ">install" && (part.Kind is Kind.Wish && !part.Clause.HasVerb || part.Kind is Kind.Look && !part.Clause.Has("how"))
            || verb is ">enable" && part.Kind is Kind.Wish && !part.Clause.HasVerb
            || verb is ">disable" or ">remove" && part.Kind is Kind.Denied or Kind.Told && part.Clause.HasVerb && part.Clause.Units[part.Clause.Verb].Meaning is ">enable" or ">install");
    }

    static bool IsValue(ChineseUnit unit, ChineseClause clause) => clause.HasVerb && clause.Units[clause.Verb].Meaning is ">search for" or ">show" && unit.IsUnknown;

    static Kind ReadKind(ChineseClause clause)
    {
        var units = clause.Units;
        var acts = clause.HasVerb && units[clause.Verb].Meaning is not (">show" or ">touch" or ">check") || units.Exists(IsWholeWish);
        if (clause.Has("never mind") && units.Exists(unit => unit.Said is "反悔了" or "我反悔了" or "后悔了" or "我后悔了"))
            return Kind.Remark;
        if (clause.Has("never mind") || units.Exists(unit => unit.Meaning is "never mind") || clause.Has("if"))
            return Kind.Doubt;
        if (IsLimit(clause))
            return Kind.Limit;
        // "防火墙有没有开"
        if (clause.HasVerb && acts && units[clause.Verb].Meaning is not ">search for" && units.Take(clause.Verb).Any(unit => unit.Said is "有没有" or "有没" or "是否有") && !clause.Has("which"))
            return Kind.Doubt;
        if (ChineseQuestions.IsOfStatus(clause) || units.Exists(ChineseQuestions.IsOfCommand) && units.Exists(unit => unit.IsName))
            return Kind.Look;
        var says = units.Exists(unit => unit.IsRemark || unit.IsThing || unit.IsUnknown);
        if (clause.Has("said") || clause.Has("maybe") || (IsLater(clause) || acts && clause.Has("time")) && !clause.Has("next boot") || IsElsewhere(units))
            return acts || !says ? Kind.Doubt : Kind.Remark;
        if (clause.Has("how"))
            return acts || clause.HasThing ? Kind.Look : Kind.Doubt;
        if (clause.Has("why"))
            return Kind.Doubt;
        // "不需要 vlc 了"
        if (!acts && units[^1].Is("done") && clause.HasThing && clause.Has("do not"))
            return Kind.Remark;
        if (Denial(clause) is { } denied)
            return denied;
        if (clause.Has("should") && !(acts && units.Find(unit => unit.Is("should"))!.Said is "该" && !clause.IsAsked && (units[^1].Is("done") || units[^1].Said is "啦" or "吧" or "咯" or "喽")))
            return acts || !says ? Kind.Doubt : Kind.Remark;
        if (IsQuestion(clause, acts))
            return Kind.Look;
        // "装 vlc 能看 mkv": what it is good for.
        if (acts && clause.HasVerb && units.Skip(clause.Verb + 1).Any(unit => unit.Is("can")) && !clause.Has("please") && !clause.Has("courtesy") && !units.Exists(unit => unit.Meaning is "packages" or "tool"))
            return Kind.Doubt;
        if (acts && (clause.Has("ask") || clause.IsAsked && !IsCourteous(clause)))
            return Kind.Doubt;
        if (acts && IsTold(clause))
            return Kind.Told;
        if (acts && clause.HasVerb && units.Take(clause.Verb).Any(unit => unit.Meaning is "he") && !clause.HasBefore(clause.Verb, "please", "can you"))
            return Kind.Told;
        // "换掉 gedit,用 kate"
        if (clause.Has("use") && units.TrueForAll(unit => unit.IsName || unit.IsEmpty || unit.Is("use") || unit.Meaning is "and"))
            return Kind.Wish;
        if (acts || clause.Has("temporary shell") && clause.HasThing || units.Exists(unit => unit.Meaning is "i want") && clause.HasThing && !clause.IsAsked)
            return Kind.Wish;
        if (clause.Has("no longer") && !clause.IsAsked)
            return Kind.Remark;
        return units.TrueForAll(unit => unit.IsPlain || unit.IsEmpty || unit.Is("please") || unit.Token.IsComma) && clause.HasThing && !clause.IsAsked ? Kind.Wish : clause.Has("ask") && !units.Exists(unit => unit.IsRemark) ? Kind.Doubt : Kind.Remark;
    }

    static bool IsWholeWish(ChineseUnit unit) => unit.IsWhole && unit.Meaning![1..] is "collect garbage" or "go back to the previous generation";

    static bool IsQuestion(ChineseClause clause, bool acts) => !clause.Units.Exists(IsWholeWish) && ChineseQuestions.Read(clause) is not null && !(acts && clause.HasVerb && clause.Units[clause.Verb].Meaning is not (">search for" or ">tell me about" or ">compare" or ">install" or ">go back to"))
        || IsWhether(clause);

    // "有 vscode 吗"
    static bool IsWhether(ChineseClause clause) => clause.Has("particle") && !clause.HasVerb && clause.Units.Exists(unit => unit.Said is "有") && clause.Units.Exists(unit => unit.IsName);

    // "先试试再说" is now.
    static bool IsLater(ChineseClause clause) => clause.Units.Exists(unit => unit.Is("later") && !(unit.Said.EndsWith("再说", StringComparison.Ordinal) && clause.Has("first")));

    // "在他的电脑上": of whom is said before it, and it is not I.
    static bool IsElsewhere(List<ChineseUnit> units)
    {
        var at = units.FindIndex(unit => unit.Is("elsewhere"));
        return at >= 0 && (units[at].Said[0] is not '的' || at > 0 && units[at - 1].Meaning is not ("i" or "!please" or ""));
    }

    // What takes nothing back, but says how: "别的先别动", "不用装到系统里", "不要切换", "下次开机再生效".
    static bool IsLimit(ChineseClause clause) => clause.Units.Exists(unit => unit.Is("without installing") || unit.Is("without switching") || unit.Is("without boot menu") || unit.Is("next boot")) && !(clause.HasVerb && clause.Units[clause.Verb].Meaning is ">try" or ">build" or ">test" or ">rebuild" or ">install")
        || clause.Units.Exists(unit => unit.Meaning is "others") && !clause.Units.Exists(unit => unit.IsName) && (clause.Has("do not") || clause.Has("not") || clause.HasVerb && clause.Units[clause.Verb].Meaning is ">remove" or ">clean up" && clause.Units.TrueForAll(unit => !unit.IsThing || unit.Meaning is "generations"));

    // "别装", "我没说要装"; "git 没有" tells what is missing.
    static Kind? Denial(ChineseClause clause)
    {
        var at = clause.Units.FindIndex(unit => unit.Is("do not") || unit.Is("not"));
        if (at < 0)
            return null;
        var denies = clause.Units.Skip(at).Any(unit => unit.IsVerb || unit.IsWhole);
        if (clause.Units[at].Is("do not"))
            // "别装": denied; "不想等": no wish, and no denial of one.
            return denies || !clause.Units.Exists(unit => unit.IsRemark || unit.IsUnknown) ? Kind.Denied : Kind.Remark;
        if (clause.Units[at].Said is ['没' or '不', '说' or '让' or '叫' or '要' or '打' or '想' or '会' or '有', '说' or '让' or '算' or _, ..] && denies)
            return Kind.Denied;
        // "更新了没有"
        if (at == clause.Units.FindLastIndex(unit => !unit.IsEmpty) && clause.HasVerb)
            return Kind.Doubt;
        return denies ? clause.Units[at].Said is "没" or "没有" or "未" && clause.HasVerb && clause.Units[clause.Verb].Meaning is ">install" ? Kind.Told : Kind.Denied : Kind.Remark;
    }

    // "能不能帮我装一下", "可以给我装吗", "装一下好吗"
    static bool IsCourteous(ChineseClause clause) => clause.Has("can you") || clause.Has("courtesy")
        || clause.Has("can") && clause.Units.FindIndex(unit => unit.Is("can")) < clause.Verb && (clause.Has("please") || clause.Units.Exists(unit => unit.Said is "一下" or "下" or "个" or "让" or "把"));

    // "我昨天装了", "装过", "docker 我上周就卸了"; but "把 vlc 卸了", "蓝牙给我关了".
    static bool IsTold(ChineseClause clause)
    {
        var units = clause.Units;
        if (!clause.HasVerb)
            return clause.Has("before") || clause.Has("perfect");
        // "卸载 vlc 的时候报错", "我更新系统"
        var behind = units.FindIndex(clause.Verb, unit => unit.Is("broken"));
        if (clause.Has("when") || behind >= 0 && !units.Skip(behind).Any(unit => unit.Is("of")) || units.FindIndex(unit => unit.Meaning is "i" or "he") is >= 0 and var subject && subject < clause.Verb && units[clause.Verb].Meaning is not ">try" && !units.Exists(unit => unit.Said is "让") && !clause.Has("please") && !clause.Has("can you") && !clause.Has("can") && !units.Exists(unit => unit.Meaning is "i want"))
            return true;
        var past = clause.Has("before") && !units.Exists(unit => unit.Meaning is ">undo" or ">go back to");
        var done = units.Skip(clause.Verb).Any(unit => unit.Is("done") || unit.Is("perfect"));
        var asked = clause.Has("please") || units.Exists(unit => unit.Said is "吧") || clause.Has("can you") || units.Take(clause.Verb).Any(unit => unit.Meaning is "i want");
        if (past)
            return true;
        if (!done || asked)
            return false;
        // "更新搞坏了"
        if (units[^1].Is("done") && units.Skip(clause.Verb + 1).Any(unit => unit.IsRemark) && !clause.Has("object"))
            return true;
        var who = units.Take(clause.Verb).Any(unit => unit.Meaning is "i" or "he" or "you");
        if (who || units.Exists(unit => unit.Is("perfect")))
            return true;
        var ends = units[clause.Verb].Meaning is ">remove" or ">disable" or ">clean up" or ">replace * with" or ">go back to";
        return !clause.Has("object") && !clause.Has("first") && !(ends && units.Skip(clause.Verb + 1).FirstOrDefault()?.Is("done") is true) && !units.Exists(unit => unit.Said is "该" or "都" or "全部" or "也" or "一起");
    }

    // Says of the wish what the clauses beside it say: only these, without installing.
    static void Limit(List<Part> parts)
    {
        foreach (var part in parts.Where(part => part.Kind is Kind.Limit || part.Kind is Kind.Denied && IsWithout(part.Clause)).ToList())
        {
            var units = part.Clause.Units;
            var wish = parts.Find(other => other.Kind is Kind.Wish && other.Clause.HasVerb && Fits(units, other.Clause.Units[other.Clause.Verb].Meaning!)) ?? (units.Exists(unit => unit.Is("next boot")) ? parts.Find(other => other.Kind is Kind.Told or Kind.Wish) : null);
            if (wish is not null)
                part.Kind = Kind.Limit;
            if (wish is null)
                part.Kind = part.Clause.HasVerb && part.Clause.Has("next boot") ? Kind.Wish : Kind.Denied;
            else if (wish.Clause.HasVerb)
                wish.Behind = units.Exists(unit => unit.Is("next boot")) ? "next boot" : units.Exists(unit => unit.Meaning is "others") ? "only" : units.Exists(unit => unit.Is("without switching") || unit.Meaning is ">switch to" or ">apply") ? "build" : units.Exists(unit => unit.Is("without boot menu")) ? "test" : "try";
        }
    }

    // "别真的安装", "不要激活"
    static bool IsWithout(ChineseClause clause) => clause.HasVerb && clause.Units[clause.Verb].Meaning is ">install" or ">switch to" or ">apply" && !clause.Units.Exists(unit => unit.IsName) && clause.Has("do not");

    static bool Fits(List<ChineseUnit> units, string verb) => units.Exists(unit => unit.Meaning is "others") ? verb is ">update" or ">keep" or ">keep only" or ">remove" or ">install"
        : units.Exists(unit => unit.Is("without installing") || unit.Meaning is ">install") ? verb is ">try" || verb is ">install" && units.Exists(unit => unit.Is("without installing"))
        : verb is ">build" or ">rebuild" or ">apply" or ">test";

    static string English(List<Part> parts, int at)
    {
        var (part, clause) = (parts[at], parts[at].Clause);
        var wish = new ChineseWish(clause, Topic(parts, at)).English();
        return part.Kind switch
        {
            Kind.Look => clause.Has("how") && !ChineseQuestions.IsOfStatus(clause) ? How(clause, parts, at) : IsWhether(clause) ? $"is {ChineseWish.Joined(clause.Units)} in nixpkgs" : ChineseQuestions.Read(clause, Topic(parts, at))!,
            Kind.Wish when part.Behind is "only" && wish.StartsWith("update", StringComparison.Ordinal) && !wish.Contains("only", StringComparison.Ordinal) => wish.Replace("update", "update only", StringComparison.Ordinal),
            Kind.Wish when part.Behind is "try" => wish.Replace("install", "try", StringComparison.Ordinal),
            Kind.Wish when part.Behind is "next boot" => "build the new configuration for the next boot",
            Kind.Wish when part.Behind is "build" || clause.Has("without switching") => "build the configuration without switching",
            Kind.Wish when part.Behind is "test" || clause.Has("without boot menu") => "test the configuration",
            Kind.Wish when clause.Has("can you") || clause.IsAsked && clause.Has("can") => $"can you {wish}",
            Kind.Wish when clause.Has("please") && !wish.StartsWith("i ", StringComparison.Ordinal) => $"please {wish}",
            Kind.Wish => wish,
            Kind.Limit => $"do not {wish}",
            Kind.Denied => clause.Units.Exists(unit => unit.Is("not")) && clause.Units.Exists(unit => unit.Meaning is "i") ? $"i do not want to {wish}" : $"do not {wish}",
            Kind.Told when clause.Units.Exists(unit => unit.Meaning is "he") => $"he wants to {wish}",
            Kind.Told => $"i have already {Past(wish)}{(clause.Has("before") ? " yesterday" : "")}",
            Kind.Doubt => Doubted(clause, wish),
            _ => wish,
        };
    }

    static string Past(string wish) => wish.Length == 0 ? "done it" : EnglishForms.Past(wish);

    static string How(ChineseClause clause, List<Part> parts, int at)
    {
        if (clause.HasVerb || clause.Units.Exists(unit => unit.IsWhole))
            return $"how do i {new ChineseWish(clause, Topic(parts, at)).English()}";
        var things = ChineseWish.Joined(clause.Units);
        return clause.Units.Exists(unit => unit.Meaning is "timezone" or "hostname" or "language" or "keyboard layout") ? $"how do i change the {things}"
            : clause.Units.Exists(unit => unit.Meaning is "configuration" or "new configuration") ? "how do i apply the configuration"
            : clause.Units.Exists(unit => unit.IsThing && !unit.IsName) ? $"how do i enable {things}" : $"how do i use {things}";
    }

    static string Doubted(ChineseClause clause, string wish)
    {
        if (clause.Has("never mind") || clause.Units.Exists(unit => unit.Meaning is "never mind"))
            return wish.Length > 0 && clause.HasVerb ? $"never mind , do not {wish}" : "never mind";
        if (clause.Has("if"))
            return $"if {(wish.Length > 0 ? wish : "so")}";
        if (clause.Has("said"))
            return $"they say that i should {wish}";
        if (clause.Has("later") || clause.Has("time"))
            return $"{wish} tomorrow";
        if (IsElsewhere(clause.Units))
            return $"{wish} on the other computer";
        if (clause.Has("maybe"))
            return $"maybe i should {wish}";
        if (clause.Has("why"))
            return clause.HasVerb && clause.Units[clause.Verb].Meaning is ">install" && clause.Units.Exists(unit => unit.IsName) ? $"why is {ChineseWish.Joined(clause.Units)} installed" : $"why {wish}";
        return clause.HasVerb && IsTold(clause) && !clause.Has("should") ? clause.Units[clause.Verb].Meaning is ">enable" or ">disable" ? $"is {ChineseWish.Joined(clause.Units)} enabled" : $"did i {wish}" : $"should i {wish}";
    }

    // What the clauses before name last, with what is bound to it; of a wish, only where it leaves its thing to this one.
    static string? Topic(List<Part> parts, int at)
    {
        for (var before = at - 1; before >= 0; before--)
        {
            if (parts[before].Kind is Kind.Remark or Kind.Told or Kind.Wish or Kind.Look or Kind.Denied && Named(parts[before].Clause) is { } named)
                return named;
        }

        // "删掉吧, vlc": said behind.
        return at + 1 < parts.Count && !parts[at + 1].Clause.HasVerb && (parts[at + 1].Kind is Kind.Wish && parts[at + 1].Clause.Units.TrueForAll(unit => unit.IsPlain || unit.IsEmpty) || parts[at].Clause.Has("temporary shell") && parts[at + 1].Kind is Kind.Wish or Kind.Remark) ? Named(parts[at + 1].Clause) : null;
    }

    static string? Named(ChineseClause clause)
    {
        var end = clause.Units.FindLastIndex(unit => unit.IsName);
        if (end < 0)
        {
            return clause.Units.Exists(unit => unit.Meaning is "packages" or "tool") && clause.Units.Exists(unit => unit.IsThing && unit.Meaning is not "tool") ? new ChineseWish(clause, null).Described()
                : ChineseWish.Joined(clause.Units.Where(unit => unit.IsPlain)) is { Length: > 0 } things && clause.HasThing ? things : null;
        }

        var start = end;
        while (start > 0 && (clause.Units[start - 1].IsName || clause.Units[start - 1].Meaning is "and" || clause.Units[start - 1].Token.IsComma || clause.Units[start - 1].Meaning is { } meaning && (meaning is "old" || meaning.StartsWith("older", StringComparison.Ordinal))))
            start--;
        return ChineseWish.Joined(clause.Units.GetRange(start, end - start + 1));
    }

    static IEnumerable<Token> Words(string words, Token place) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(word => word.Length > 1 && word[^1] is ',' ? (string[])[word[..^1], ","] : word.Length > 1 && word[^1] is ':' ? [word[..^1], ":"] : [word])
        .Select(word => new Token(word, word.ToLower(CultureInfo.InvariantCulture), place.Start, place.End, NumberWords.Value(word)));
}
