namespace Nix.Evaluation.Builtins.RegularExpressions;

/// <summary>A text is no regular expression, or one that needs too many states.</summary>
sealed class RegexException(string message, bool isTooLarge = false) : Exception(message)
{
    public bool IsTooLarge { get; } = isTooLarge;
}
