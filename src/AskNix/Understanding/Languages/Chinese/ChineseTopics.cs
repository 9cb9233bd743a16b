namespace AskNix.Understanding.Languages.Chinese;

/// <summary>What clauses leave to each other to name.</summary>
static class ChineseTopics
{
    /// <summary>What the clauses before name last, with what is bound to it; of a wish, only where it leaves its thing to this one.</summary>
    public static string? Of(List<ChinesePart> parts, int at)
    {
        for (var before = at - 1; before >= 0; before--)
        {
            if (parts[before].Kind is not (ChineseKind.Doubt or ChineseKind.Limit) && Named(parts[before].Clause) is { } named)
                return named;
        }

        return at + 1 < parts.Count && IsSaidBehind(parts[at], parts[at + 1]) ? Named(parts[at + 1].Clause) : null;
    }

    /// <summary>"想找个剪视频的软件,帮我装一个", "别再开 ssh 了,关掉": whether the next clause wishes it of what this one names.</summary>
    public static bool IsTakenUp(List<ChinesePart> parts, int at)
    {
        if (at + 1 >= parts.Count || Named(parts[at].Clause) is null)
            return false;
        var (part, next) = (parts[at], parts[at + 1]);
        if (next.Clause.Units.Exists(unit => unit.IsThing && unit.Meaning is not "drivers"))
            return false;
        var names = !part.Clause.HasVerb && part.Kind is ChineseKind.Wish;
        return next.Kind switch
        {
            ChineseKind.Look => (names || !part.Clause.HasVerb && part.Kind is ChineseKind.Look) && next.Clause.Units.Exists(unit => unit.IsAsking),
            ChineseKind.Wish => next.Clause.VerbMeaning switch
            {
                ">install" => names || part.Kind is ChineseKind.Look && !part.Clause.Has("how"),
                ">enable" => names,
                ">disable" or ">remove" => part.Kind is ChineseKind.Denied or ChineseKind.Told && part.Clause.VerbMeaning is ">enable" or ">install",
                _ => false,
            },
            _ => false,
        };
    }

    // "删掉吧, vlc"
    static bool IsSaidBehind(ChinesePart part, ChinesePart next) => !next.Clause.HasVerb
        && (next.Kind is ChineseKind.Wish && next.Clause.Units.TrueForAll(unit => unit.IsPlain || unit.IsEmpty) || part.Clause.Has("temporary shell") && next.Kind is ChineseKind.Wish or ChineseKind.Remark);

    static string? Named(ChineseClause clause)
    {
        var end = clause.Units.FindLastIndex(unit => unit.IsName);
        if (end < 0)
        {
            return clause.Units.Exists(unit => unit.Meaning is "packages" or "tool") && clause.Units.Exists(unit => unit.IsThing && unit.Meaning is not "tool") ? new ChineseWish(clause, null).Described()
                : clause.HasThing && ChineseWish.Joined(clause.Units.Where(unit => unit.IsPlain)) is { Length: > 0 } things ? things : null;
        }

        var start = end;
        while (start > 0 && IsBound(clause.Units[start - 1]))
            start--;
        return ChineseWish.Joined(clause.Units.GetRange(start, end - start + 1));
    }

    static bool IsBound(ChineseUnit unit) => unit.IsName || unit.Token.IsComma || unit.Meaning is "and" or "old" || unit.Meaning is { } meaning && meaning.StartsWith("older", StringComparison.Ordinal);
}
