using AskNix.Errors;

namespace AskNix.Knowledge;

/// <summary>What an error message means.</summary>
/// <param name="Kind">Which of the known errors it is, such as <c>attribute-missing</c>.</param>
/// <param name="Source">Where the message comes from.</param>
/// <param name="Position">The place in the person's own files, where the message tells one.</param>
/// <param name="Line">The text of that line, where the message shows it.</param>
/// <param name="Topic">A topic of the knowledge base that tells more.</param>
public sealed record ErrorExplanation(
    string Kind, string Title, string Cause, string Advice, string Source, SourcePosition? Position, string? Line, string? Topic);
