namespace AskNix.Settings;

/// <summary>Which engine is asked for: native with a safe fallback, native alone, or the commands of the Nix tools.</summary>
public enum EngineName
{
    Auto,
    Native,
    Traditional,
}
