namespace AskNix.Intents;

/// <summary>What uses the disk.</summary>
public sealed record DiskUsage : Intent
{
    public override string Name => "disk-usage";
}
