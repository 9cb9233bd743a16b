namespace AskNix.Intents;

/// <summary>How the system is.</summary>
public sealed record SystemStatus : Intent
{
    public override string Name => "system-status";
}
