namespace AskNix.Intents;

/// <summary>Take back ask-nix's own last change.</summary>
public sealed record Undo : Intent
{
    public override string Name => "undo";
}
