namespace AskNix.Understanding.Languages.Chinese;

/// <summary>A clause, and what it does beside the others.</summary>
sealed class ChinesePart(ChineseClause clause)
{
    public ChineseClause Clause { get; } = clause;

    public ChineseKind Kind { get; set; } = ChineseKinds.Of(clause);

    /// <summary>How a clause beside it says that its wish is meant: "only", "try", "build", "test", "next boot"; empty for none.</summary>
    public string Limit { get; set; } = "";
}
