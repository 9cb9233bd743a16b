namespace AskNix.Settings;

/// <summary>The words for on and off, in flag variables and in settings alike.</summary>
public static class FlagValue
{
    public const string Allowed = "true, 1, yes, on, false, 0, no, off";

    /// <summary>True, false, or null where it is none of the words. Case and surrounding blanks do not matter.</summary>
    public static bool? Parse(string value) => value.Trim().ToLowerInvariant() switch
    {
        "true" or "1" or "yes" or "on" => true,
        "false" or "0" or "no" or "off" => false,
        _ => null,
    };
}
