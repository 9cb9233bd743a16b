namespace AskNix.Intents;

/// <summary>Which generations of the system there are.</summary>
public sealed record ListGenerations : Intent
{
    public override string Name => "list-generations";
}
