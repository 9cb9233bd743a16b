namespace AskNix.Understanding.Languages.Chinese;

/// <summary>Tells what has been done from what is wished: "我昨天装了", "装过", "docker 我上周就卸了"; but "把 vlc 卸了", "蓝牙给我关了".</summary>
static class ChineseTold
{
    public static bool Is(ChineseClause clause) => clause.HasVerb ? IsCircumstance(clause) || IsDoneBySomebody(clause) || IsLongAgo(clause) || IsDone(clause) && !IsAskedFor(clause) && TellsOfIt(clause)
        : clause.Has("before") || clause.Has("perfect");

    // "卸载 vlc 的时候报错"
    static bool IsCircumstance(ChineseClause clause) => clause.Has("when") || clause.Units.FindIndex(clause.Verb, unit => unit.Is("broken")) is >= 0 and var broken && !clause.Units.Skip(broken).Any(unit => unit.Is("of"));

    // "我更新系统"
    static bool IsDoneBySomebody(ChineseClause clause) => clause.Units.FindIndex(unit => unit.Meaning is "i" or "he") is >= 0 and var subject && subject < clause.Verb && clause.VerbMeaning is not ">try"
        && !clause.Has("please") && !clause.Has("can you") && !clause.Has("can") && !clause.Units.Exists(unit => unit.Said is "让" || unit.Meaning is "i want");

    // "装 vlc 之前"; "撤销昨天的更新" is wished now.
    static bool IsLongAgo(ChineseClause clause) => clause.Has("before") && !clause.Units.Exists(unit => unit.Meaning is ">undo" or ">go back to");

    // "卸了"
    static bool IsDone(ChineseClause clause) => clause.Units.Skip(clause.Verb).Any(unit => unit.Is("done") || unit.Is("perfect"));

    // "帮我卸了吧"
    static bool IsAskedFor(ChineseClause clause) => clause.Has("please") || clause.Has("can you") || clause.Units.Exists(unit => unit.Said is "吧") || clause.Before.Any(unit => unit.Meaning is "i want");

    static bool TellsOfIt(ChineseClause clause)
    {
        // "更新搞坏了"
        if (clause.Units[^1].Is("done") && clause.Behind.Any(unit => unit.IsRemark) && !clause.Has("object"))
            return true;
        if (clause.Before.Any(unit => unit.Meaning is "i" or "he" or "you") || clause.Units.Exists(unit => unit.Is("perfect")))
            return true;
        // "卸了 vlc": what ends something is ordered so.
        var ends = clause.VerbMeaning is ">remove" or ">disable" or ">clean up" or ">replace * with" or ">go back to" && clause.Behind.FirstOrDefault()?.Is("done") is true;
        return !ends && !clause.Has("object") && !clause.Has("first") && !clause.Units.Exists(unit => unit.Said is "该" or "都" or "全部" or "也" or "一起");
    }
}
