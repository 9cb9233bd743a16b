namespace AskNix.Understanding.Languages.Chinese;

/// <summary>Tells what a clause does, by itself.</summary>
static class ChineseKinds
{
    // The first that knows says it: what makes a wish doubtful comes before what asks, and that before what wishes.
    static readonly Func<ChineseClause, ChineseKind?>[] Rules =
    [
        TakenBack,              // "算了", "如果下载完了"
        Limited,                // "不要切换"
        Whether,                // "防火墙有没有开"
        Status,                 // "系统现在状态如何"
        NotHereAndNow,          // "明天更新", "他说要更新"
        How,                    // "怎么装 vlc"
        Why,                    // "为什么装 vlc"
        NotNeeded,              // "不需要 vlc 了"
        ChineseDenials.Read,    // "别装 vlc"
        Should,                 // "该不该装 vlc"
        Question,               // "vlc 是什么"
        GoodFor,                // "装 vlc 能看 mkv"
        Asked,                  // "vlc 装了吗"
        Told,                   // "我昨天装了 vlc"
        Used,                   // "用 kate"
        Wished,                 // "装 vlc"
        NoLonger,               // "vlc 不用了"
        Named,                  // "vlc"
    ];

    public static ChineseKind Of(ChineseClause clause)
    {
        foreach (var rule in Rules)
        {
            if (rule(clause) is { } kind)
                return kind;
        }

        return clause.Has("ask") && !clause.Units.Exists(unit => unit.IsRemark) ? ChineseKind.Doubt : ChineseKind.Remark;
    }

    /// <summary>"在他的电脑上": of whom is said before it, and it is not I.</summary>
    public static bool IsElsewhere(ChineseClause clause)
    {
        var at = clause.Units.FindIndex(unit => unit.Is("elsewhere"));
        return at >= 0 && (clause.Units[at].Said[0] is not '的' || at > 0 && clause.Units[at - 1].Meaning is not ("i" or "!please" or ""));
    }

    // "我反悔了" tells of oneself.
    static ChineseKind? TakenBack(ChineseClause clause) =>
        clause.Has("never mind") && clause.Units.Exists(unit => unit.Said is "反悔了" or "我反悔了" or "后悔了" or "我后悔了") ? ChineseKind.Remark
            : clause.Has("never mind") || clause.Units.Exists(unit => unit.Meaning is "never mind") || clause.Has("if") ? ChineseKind.Doubt : null;

    static ChineseKind? Limited(ChineseClause clause) => ChineseLimits.Is(clause) ? ChineseKind.Limit : null;

    static ChineseKind? Whether(ChineseClause clause) =>
        clause.HasVerb && clause.Acts && clause.VerbMeaning is not ">search for" && clause.Before.Any(unit => unit.Said is "有没有" or "有没" or "是否有") && !clause.Has("which") ? ChineseKind.Doubt : null;

    static ChineseKind? Status(ChineseClause clause) => ChineseQuestions.IsOfStatus(clause) || clause.Units.Exists(ChineseQuestions.IsOfCommand) && clause.HasName ? ChineseKind.Look : null;

    static ChineseKind? NotHereAndNow(ChineseClause clause) =>
        clause.Has("said") || clause.Has("maybe") || (IsLater(clause) || clause.Acts && clause.Has("time")) && !clause.Has("next boot") || IsElsewhere(clause) ? DoubtOrRemark(clause) : null;

    static ChineseKind? How(ChineseClause clause) => !clause.Has("how") ? null : clause.Acts || clause.HasThing ? ChineseKind.Look : ChineseKind.Doubt;

    static ChineseKind? Why(ChineseClause clause) => clause.Has("why") ? ChineseKind.Doubt : null;

    static ChineseKind? NotNeeded(ChineseClause clause) => !clause.Acts && clause.Units[^1].Is("done") && clause.HasThing && clause.Has("do not") ? ChineseKind.Remark : null;

    static ChineseKind? Should(ChineseClause clause) => clause.Has("should") && !IsTimeFor(clause) ? DoubtOrRemark(clause) : null;

    static ChineseKind? Question(ChineseClause clause) => ChineseQuestions.IsOfPresence(clause)
        || !clause.Units.Exists(unit => unit.IsWholeWish) && ChineseQuestions.Read(clause) is not null && !(clause.Acts && clause.VerbMeaning is not (null or ">search for" or ">tell me about" or ">compare" or ">install" or ">go back to")) ? ChineseKind.Look : null;

    static ChineseKind? GoodFor(ChineseClause clause) =>
        clause.Acts && clause.HasVerb && clause.Behind.Any(unit => unit.Is("can")) && !clause.Has("please") && !clause.Has("courtesy") && !clause.Units.Exists(unit => unit.Meaning is "packages" or "tool") ? ChineseKind.Doubt : null;

    static ChineseKind? Asked(ChineseClause clause) => clause.Acts && (clause.Has("ask") || clause.IsAsked && !IsCourteous(clause)) ? ChineseKind.Doubt : null;

    // "他装 vlc": what he does is told too.
    static ChineseKind? Told(ChineseClause clause) =>
        clause.Acts && (ChineseTold.Is(clause) || clause.Before.Any(unit => unit.Meaning is "he") && !clause.HasBefore(clause.Verb, "please", "can you")) ? ChineseKind.Told : null;

    // "换掉 gedit,用 kate"
    static ChineseKind? Used(ChineseClause clause) => clause.Has("use") && clause.Units.TrueForAll(unit => unit.IsName || unit.IsEmpty || unit.Is("use") || unit.Meaning is "and") ? ChineseKind.Wish : null;

    static ChineseKind? Wished(ChineseClause clause) =>
        clause.Acts || clause.Has("temporary shell") && clause.HasThing || clause.Units.Exists(unit => unit.Meaning is "i want") && clause.HasThing && !clause.IsAsked ? ChineseKind.Wish : null;

    static ChineseKind? NoLonger(ChineseClause clause) => clause.Has("no longer") && !clause.IsAsked ? ChineseKind.Remark : null;

    static ChineseKind? Named(ChineseClause clause) =>
        clause.Units.TrueForAll(unit => unit.IsPlain || unit.IsEmpty || unit.Is("please") || unit.Token.IsComma) && clause.HasThing && !clause.IsAsked ? ChineseKind.Wish : null;

    // What is not to be done so, or not now, is doubtful where there is something to do.
    static ChineseKind DoubtOrRemark(ChineseClause clause) => clause.Acts || !clause.Units.Exists(unit => unit.IsRemark || unit.IsThing || unit.IsUnknown) ? ChineseKind.Doubt : ChineseKind.Remark;

    // "先试试再说" is now.
    static bool IsLater(ChineseClause clause) => clause.Units.Exists(unit => unit.Is("later") && !(unit.Said.EndsWith("再说", StringComparison.Ordinal) && clause.Has("first")));

    // "该更新了"
    static bool IsTimeFor(ChineseClause clause) =>
        clause.Acts && clause.Units.Find(unit => unit.Is("should"))!.Said is "该" && !clause.IsAsked && (clause.Units[^1].Is("done") || clause.Units[^1].Said is "啦" or "吧" or "咯" or "喽");

    // "能不能帮我装一下", "可以给我装吗", "装一下好吗"
    static bool IsCourteous(ChineseClause clause) => clause.Has("can you") || clause.Has("courtesy")
        || clause.Has("can") && clause.Units.FindIndex(unit => unit.Is("can")) < clause.Verb && (clause.Has("please") || clause.Units.Exists(unit => unit.Said is "一下" or "下" or "个" or "让" or "把"));
}
