namespace AskNix.Understanding.Languages.Chinese;

/// <summary>What a "not" in a clause denies: "别装", "我没说要装"; "git 没有" tells what is missing.</summary>
static class ChineseDenials
{
    public static ChineseKind? Read(ChineseClause clause)
    {
        var at = clause.Units.FindIndex(unit => unit.Is("do not") || unit.Is("not"));
        if (at < 0)
            return null;
        var (unit, denies) = (clause.Units[at], clause.Units.Skip(at).Any(other => other.IsVerb || other.IsWhole));
        // "别装": denied; "不想等": no wish, and no denial of one.
        if (unit.Is("do not"))
            return denies || !clause.Units.Exists(other => other.IsRemark || other.IsUnknown) ? ChineseKind.Denied : ChineseKind.Remark;
        // "没说要装"
        if (denies && unit.Said is ['没' or '不', '说' or '让' or '叫' or '要' or '打' or '想' or '会' or '有', '说' or '让' or '算' or _, ..])
            return ChineseKind.Denied;
        // "更新了没有"
        if (clause.HasVerb && at == clause.Units.FindLastIndex(other => !other.IsEmpty))
            return ChineseKind.Doubt;
        if (!denies)
            return ChineseKind.Remark;
        // "没装 vlc"
        return unit.Said is "没" or "没有" or "未" && clause.VerbMeaning is ">install" ? ChineseKind.Told : ChineseKind.Denied;
    }
}
