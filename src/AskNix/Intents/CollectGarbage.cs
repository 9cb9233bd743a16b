namespace AskNix.Intents;

/// <summary>Free the disk of what nothing needs.</summary>
public sealed record CollectGarbage : Intent
{
    public override string Name => "collect-garbage";
}
