namespace Nix.Evaluation.Flakes;

/// <summary>Which characters texts of flake references are made of.</summary>
static class LocationCharacters
{
    /// <summary>Whether there are but ASCII letters, digits and these.</summary>
    public static bool ContainsOnly(this ReadOnlySpan<char> text, string others)
    {
        foreach (char character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && !others.Contains(character, StringComparison.Ordinal))
                return false;
        }

        return true;
    }
}
