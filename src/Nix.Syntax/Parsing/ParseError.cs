namespace Nix.Syntax.Parsing;

/// <summary>A mistake in the order of tokens.</summary>
readonly record struct ParseError(string Code, string Message, TextSpan Span, string? Advice);
