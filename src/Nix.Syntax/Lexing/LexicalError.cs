namespace Nix.Syntax.Lexing;

/// <summary>A mistake inside one token.</summary>
readonly record struct LexicalError(string Code, string Message, TextSpan Span, string? Advice);
