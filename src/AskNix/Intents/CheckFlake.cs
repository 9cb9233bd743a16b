namespace AskNix.Intents;

/// <summary>Whether the flake is sound.</summary>
public sealed record CheckFlake : Intent
{
    public override string Name => "check-flake";
}
