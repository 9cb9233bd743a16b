namespace AskNix.Understanding.Languages.Chinese;

/// <summary>What takes nothing back, but says how a wish beside it is meant: "别的先别动", "不用装到系统里", "不要切换", "下次开机再生效".</summary>
static class ChineseLimits
{
    /// <summary>Whether the clause says so by itself.</summary>
    public static bool Is(ChineseClause clause) =>
        clause.Units.Exists(unit => unit.Is("without installing") || unit.Is("without switching") || unit.Is("without boot menu") || unit.Is("next boot")) && clause.VerbMeaning is not (">try" or ">build" or ">test" or ">rebuild" or ">install")
        || IsOfOthers(clause) && !clause.HasName && (clause.Has("do not") || clause.Has("not") || clause.VerbMeaning is ">remove" or ">clean up" && clause.Units.TrueForAll(unit => !unit.IsThing || unit.Meaning is "generations"));

    /// <summary>Says of each wish what the clauses beside it say: only these, without installing. One with no such wish beside it denies, or wishes by itself.</summary>
    public static void Put(List<ChinesePart> parts)
    {
        foreach (var part in parts.Where(part => part.Kind is ChineseKind.Limit || part.Kind is ChineseKind.Denied && IsWithout(part.Clause)).ToList())
        {
            var clause = part.Clause;
            var wish = parts.Find(other => other.Kind is ChineseKind.Wish && other.Clause.HasVerb && Fits(clause, other.Clause.VerbMeaning!))
                ?? (clause.Has("next boot") ? parts.Find(other => other.Kind is ChineseKind.Told or ChineseKind.Wish) : null);
            part.Kind = wish is not null ? ChineseKind.Limit : clause.HasVerb && clause.Has("next boot") ? ChineseKind.Wish : ChineseKind.Denied;
            if (wish is { Clause.HasVerb: true })
                wish.Limit = Said(clause);
        }
    }

    static string Said(ChineseClause clause) => clause.Has("next boot") ? "next boot"
        : IsOfOthers(clause) ? "only"
        : clause.Units.Exists(unit => unit.Is("without switching") || unit.Meaning is ">switch to" or ">apply") ? "build"
        : clause.Has("without boot menu") ? "test" : "try";

    // "别真的安装", "不要激活"
    static bool IsWithout(ChineseClause clause) => clause.VerbMeaning is ">install" or ">switch to" or ">apply" && !clause.HasName && clause.Has("do not");

    // Whether the wish is one that may be meant so.
    static bool Fits(ChineseClause clause, string verb) => IsOfOthers(clause) ? verb is ">update" or ">keep" or ">keep only" or ">remove" or ">install"
        : clause.Has("without installing") ? verb is ">try" or ">install"
        : clause.Units.Exists(unit => unit.Meaning is ">install") ? verb is ">try"
        : verb is ">build" or ">rebuild" or ">apply" or ">test";

    static bool IsOfOthers(ChineseClause clause) => clause.Units.Exists(unit => unit.Meaning is "others");
}
