using System.Collections.Immutable;
using AskNix.Errors;

namespace AskNix.Knowledge;

/// <summary>What an error message means.</summary>
/// <param name="Kind">Which of the known errors it is, such as <c>attribute-missing</c>.</param>
/// <param name="Source">Where the message comes from.</param>
/// <param name="Position">The place in the person's own files, where the message tells one.</param>
/// <param name="Line">The text of that line, where the message shows it.</param>
/// <param name="Named">What the message is about, such as the option that does not exist; null where it names nothing.</param>
/// <param name="Topic">A topic of the knowledge base that tells more.</param>
/// <param name="Fixes">Sentences for this program that put it right or lead on, what the message named filled in.</param>
public sealed record ErrorExplanation(
    string Kind, string Title, string Cause, string Advice, string Source, SourcePosition? Position, string? Line, string? Named, string? Topic,
    ImmutableArray<string> Fixes);
