namespace AskNix.History;

/// <summary>The outcomes as they stand in the database and in exports.</summary>
internal static class ChangeOutcomeText
{
    public static string Text(this ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Begun => "begun",
        ChangeOutcome.Applied => "applied",
        ChangeOutcome.Failed => "failed",
        ChangeOutcome.TakenBack => "taken-back",
        _ => "undone",
    };

    public static ChangeOutcome Parse(string text) => text switch
    {
        "begun" => ChangeOutcome.Begun,
        "applied" => ChangeOutcome.Applied,
        "failed" => ChangeOutcome.Failed,
        "taken-back" => ChangeOutcome.TakenBack,
        _ => ChangeOutcome.Undone,
    };
}
