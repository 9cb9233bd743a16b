namespace AskNix.Doctor;

/// <summary>What a check found.</summary>
/// <param name="Text">What is so, and where it is not as it should be, why.</param>
/// <param name="Remedy">What puts it right; null where nothing has to be.</param>
public sealed record Finding(Health Health, string Text, string? Remedy = null)
{
    public static Finding Good(string text) => new(Health.Good, text);
}
