namespace AskNix.Understanding.Languages.Chinese;

/// <summary>What clauses do only beside each other.</summary>
static class ChineseNeighbours
{
    public static void Read(List<ChinesePart> parts)
    {
        ReadMistakes(parts);
        ReadPurposes(parts);
        ReadQuestions(parts);
        ChineseLimits.Put(parts);
    }

    // "不对,撤销刚才的操作": says what for, and takes nothing back.
    static void ReadMistakes(List<ChinesePart> parts)
    {
        for (var at = 0; at + 1 < parts.Count; at++)
        {
            if (parts[at].Kind is ChineseKind.Doubt && parts[at].Clause.Has("never mind") && !parts[at].Clause.HasVerb && parts[at + 1].Clause.VerbMeaning is ">undo")
                parts[at].Kind = ChineseKind.Remark;
        }
    }

    // "装 gcc,写作业要用": what for.
    static void ReadPurposes(List<ChinesePart> parts)
    {
        if (!parts.Exists(part => part.Kind is ChineseKind.Wish && part.Clause.HasVerb))
            return;
        foreach (var part in parts.Where(part => part.Kind is ChineseKind.Wish && !part.Clause.HasVerb && part.Clause.Units[^1].Meaning is "i want"))
            part.Kind = ChineseKind.Remark;
    }

    // "想用 dig,它在哪个包里"
    static void ReadQuestions(List<ChinesePart> parts)
    {
        for (var at = 1; at < parts.Count; at++)
        {
            var (kind, clause) = (parts[at].Kind, parts[at].Clause);
            var asksOfCommand = kind is ChineseKind.Wish or ChineseKind.Doubt && clause.Units.Exists(ChineseQuestions.IsOfCommand) && !clause.Has("if");
            if ((kind is ChineseKind.Remark || asksOfCommand) && clause.Units.Exists(unit => unit.IsAsking) && ChineseTopics.Of(parts, at) is not null)
                parts[at].Kind = ChineseKind.Look;
        }
    }
}
