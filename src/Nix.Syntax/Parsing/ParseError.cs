namespace Nix.Syntax.Parsing;

/// <summary>A mistake in the order of tokens.</summary>
readonly record struct ParseError(string Code, string Message, TextSpan Span, string? Advice)
{
    /// <summary>What was repeated, where that is the mistake.</summary>
    public Repetition? Repetition { get; init; }
}
