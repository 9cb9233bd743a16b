namespace AskNix.Intents;

/// <summary>Which packages are installed.</summary>
public sealed record ListInstalled : Intent
{
    public override string Name => "list-installed";
}
