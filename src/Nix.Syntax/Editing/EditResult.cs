namespace Nix.Syntax.Editing;

/// <summary>What came of an edit: <see cref="Edited"/>, <see cref="AlreadySo"/> or <see cref="Refused"/>.</summary>
public abstract record EditResult
{
    private protected EditResult()
    {
    }
}
