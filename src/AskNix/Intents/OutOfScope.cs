namespace AskNix.Intents;

/// <summary>Not something this program does, or harmful.</summary>
public sealed record OutOfScope : Intent
{
    public override string Name => "out-of-scope";
}
