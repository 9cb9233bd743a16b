using System.Collections.Immutable;

namespace AskNix.Knowledge;

/// <summary>What this program knows about something of NixOS, in its own words.</summary>
/// <param name="Name">Its short name, such as <c>stateVersion</c>.</param>
/// <param name="Names">What else people call it.</param>
/// <param name="Questions">Sentences that ask for it.</param>
/// <param name="Source">Where it is written in full: manual and section.</param>
/// <param name="SeeAlso">Names of topics nearby.</param>
public sealed record Topic(string Name, string Title, ImmutableArray<string> Names, string Text, ImmutableArray<string> Questions, string Source, ImmutableArray<string> SeeAlso)
{
    /// <summary>The sentence that is offered beside another answer.</summary>
    public string Question => Questions[0];

    internal static Topic Read(KnowledgeFile file) => new(
        file.Name, file.Title, file.List("names"), string.Join("\n\n", file.Paragraphs), [.. file.Headers["ask"]], file.Headers["source"].Single(), file.List("see"));
}
