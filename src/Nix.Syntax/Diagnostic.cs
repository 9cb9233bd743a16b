namespace Nix.Syntax;

/// <summary>Why a text is not a Nix expression, and where.</summary>
/// <param name="Code">Stable name of the kind of mistake, such as <c>missing-token</c>.</param>
/// <param name="Message">What was found and what was expected, as one sentence part without a full stop.</param>
/// <param name="Span">The bytes it is about; empty where something is missing.</param>
/// <param name="Position">Line and column of the start of <paramref name="Span"/>.</param>
/// <param name="Advice">What to write instead, where that is known.</param>
public sealed record Diagnostic(string Code, string Message, TextSpan Span, LinePosition Position, string? Advice)
{
    /// <summary>What was repeated, where that is the mistake.</summary>
    public Repetition? Repetition { get; init; }

    /// <summary>Position and message, then the advice in brackets.</summary>
    public override string ToString() => Advice is null ? $"{Position}: {Message}" : $"{Position}: {Message} ({Advice})";
}
