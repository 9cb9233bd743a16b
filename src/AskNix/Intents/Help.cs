namespace AskNix.Intents;

/// <summary>What can be asked.</summary>
public sealed record Help : Intent
{
    public override string Name => "help";
}
