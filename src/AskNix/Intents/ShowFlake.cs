namespace AskNix.Intents;

/// <summary>What the flake offers.</summary>
public sealed record ShowFlake : Intent
{
    public override string Name => "show-flake";
}
