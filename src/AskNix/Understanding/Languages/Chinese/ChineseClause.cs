namespace AskNix.Understanding.Languages.Chinese;

/// <summary>One wish, question or remark of a Chinese sentence, with the sign behind it.</summary>
sealed class ChineseClause(List<ChineseUnit> units, ChineseUnit? sign)
{
    public List<ChineseUnit> Units { get; } = units;

    public ChineseUnit? Sign { get; } = sign;

    /// <summary>Where the verb stands that says what is to be done; -1 for none.</summary>
    public int Verb { get; } = VerbOf(units);

    public bool HasVerb => Verb >= 0;

    /// <summary>What the verb means; null where there is none.</summary>
    public string? VerbMeaning => HasVerb ? Units[Verb].Meaning : null;

    /// <summary>Whether something is to be done.</summary>
    public bool Acts => VerbMeaning is not (null or ">show" or ">touch" or ">check") || Units.Exists(unit => unit.IsWholeWish);

    public bool IsAsked => Sign?.Said is "?" || Has("particle");

    public bool HasThing => Units.Exists(unit => unit.IsThing);

    public bool HasName => Units.Exists(unit => unit.IsName);

    /// <summary>What the clause names: "vlc 和 mpv" of "vlc 和 mpv 用不上了".</summary>
    public IEnumerable<ChineseUnit> Before => Units.Take(Math.Max(Verb, 0));

    public IEnumerable<ChineseUnit> Behind => Units.Skip(Verb + 1);

    public bool Has(string mode) => Units.Exists(unit => unit.Is(mode));

    public bool HasBefore(int end, params ReadOnlySpan<string> modes)
    {
        foreach (var mode in modes)
        {
            if (Units.Take(end).Any(unit => unit.Is(mode)))
                return true;
        }

        return false;
    }

    /// <summary>The share of its words that are explained.</summary>
    public double Known => Units.Count == 0 ? 1 : 1 - (double)Units.Count(unit => unit.IsUnknown) / Units.Sum(unit => unit.IsUnknown || unit.IsName ? 1 : unit.Said.Length);

    /// <summary>The clauses of a sentence: parted at its signs, where they part no list, and before each further verb.</summary>
    public static List<ChineseClause> Of(List<ChineseUnit> units)
    {
        var clauses = new List<ChineseClause>();
        var start = 0;
        for (var at = 0; at <= units.Count; at++)
        {
            if (at < units.Count && (!units[at].IsSign || IsInList(units, start, at)))
                continue;
            AddParts(clauses, units[start..at], at < units.Count ? units[at] : null);
            start = at + 1;
        }

        return clauses;
    }

    // "把 ripgrep、fd 装上": a comma between two things, of which one has no verb beside it, parts nothing.
    static bool IsInList(List<ChineseUnit> units, int start, int at)
    {
        if (!units[at].Token.IsComma || at == start || at + 1 >= units.Count || !units[at - 1].IsThing || !units[at + 1].IsThing && units[at + 1].Meaning is not "and")
            return false;
        var end = units.FindIndex(at + 1, unit => unit.IsSign) is >= 0 and var next ? next : units.Count;
        return !units.Skip(start).Take(at - start).Any(Says) || !units.Skip(at + 1).Take(end - at - 1).Any(unit => Says(unit) || unit.IsRemark || unit.IsUnknown);
    }

    static bool Says(ChineseUnit unit) => unit.IsVerb || unit.IsWhole || unit.IsAsking || unit.Is("no longer") || unit.Is("do not") || unit.Is("not") || unit.Meaning is "i want";

    static void AddParts(List<ChineseClause> clauses, List<ChineseUnit> units, ChineseUnit? sign)
    {
        var (start, verb) = (0, -1);
        // "什么是垃圾回收": asked about, and not wished.
        if (units.Exists(unit => unit.IsAsking || unit.Meaning is ">tell me about"))
            units = units.ConvertAll(unit => unit.Meaning is "*collect garbage" ? unit with { Meaning = "garbage collection" } : unit);
        // "有哪些笔记应用", "把设置生效": verbs that are nouns too.
        if (units.Exists(unit => unit.Is("which") || unit.Is("is there") || unit.Meaning is ">search for"))
            units = units.ConvertAll(unit => unit.Said is "应用" ? unit with { Meaning = "packages" } : unit);
        for (var at = 0; at + 1 < units.Count; at++)
        {
            if (units[at].Said is "设置" && (units[at + 1].IsVerb || at > 0 && units[at - 1].Meaning is "new"))
                units[at] = units[at] with { Meaning = "configuration" };
        }

        for (var at = 0; at < units.Count; at++)
        {
            // "先卸载 emacs 再装 helix", "把 vim 删了换成 neovim", "更新系统并且清理垃圾"
            var begins = verb >= 0 && at > verb && (units[at].Is("then") && !(units.Find(unit => unit.IsVerb && units.IndexOf(unit) > at) is { } next && Continues(units[verb], next)) || units[at].Is("object") || units[at].Is("do not") || IsVerbAt(units, at) && !Continues(units[verb], units[at]) || units[at].IsWhole);
            if (begins && units.Skip(at).Any(unit => unit.IsVerb || unit.IsWhole))
            {
                clauses.Add(new ChineseClause(units[start..at], null));
                (start, verb) = (at, -1);
            }

            if (IsVerbAt(units, at) || units[at].IsWhole)
                verb = verb < 0 || IsLook(units[verb]) ? at : verb;
        }

        if (units.Count > start)
            clauses.Add(new ChineseClause(units[start..], sign));
    }

    // "更新升级", "看看更新", "设置时区改成..."
    static bool Continues(ChineseUnit first, ChineseUnit second) => IsLook(first) || first.Meaning == second.Meaning || first.Meaning is ">install" && second.Meaning is ">try" || second.Meaning is ">touch"
        || first.Meaning is ">set" or ">rebuild" or ">build" && second.Meaning is ">set * to" or ">switch to" && first.Meaning is not ">set" || second.Meaning is ">show" or ">update" && first.Meaning is not (">install" or ">remove" or ">free up" or ">clean up" or ">enable" or ">disable");

    static bool IsLook(ChineseUnit unit) => unit.Meaning is ">show" or ">tell me about" or ">check" or ">touch";

    static int VerbOf(List<ChineseUnit> units)
    {
        var verb = -1;
        for (var at = 0; at < units.Count; at++)
        {
            if (IsVerbAt(units, at) && (verb < 0 || IsLook(units[verb]) && !IsLook(units[at])))
                verb = at;
        }

        return verb;
    }

    // "刚才删的", "装过的": a verb before "的" tells which; small words are verbs only of what is named behind them or before.
    static bool IsVerbAt(List<ChineseUnit> units, int at)
    {
        if (!units[at].IsVerb || at + 1 < units.Count && units[at + 1].Is("of") && units.Skip(at + 2).Any(unit => unit.IsPlain))
            return false;
        // "列出来"
        if (units[at].Said is "来" && at > 0 && units[at - 1].IsVerb || units[at].Said is "除了" or "除" && !units.Skip(at).Any(unit => unit.Number is not null || unit.Meaning is "last"))
            return false;
        return units[at].Said is not ("来" or "弄" or "搞" or "整" or "加" or "补") || units.Exists(unit => unit.IsName || unit.IsThing && unit.Number is null)
            || units.Exists(unit => unit.Is("please") || unit.Is("can you"));
    }
}
