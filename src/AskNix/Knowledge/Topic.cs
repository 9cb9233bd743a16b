using System.Collections.Immutable;

namespace AskNix.Knowledge;

/// <summary>What this program knows about something of NixOS, in its own words.</summary>
/// <param name="Name">Its short name, such as <c>stateVersion</c>.</param>
/// <param name="Names">What else people call it.</param>
/// <param name="Question">A sentence that asks for it, to offer beside another answer.</param>
/// <param name="Source">Where it is written in full: manual and section.</param>
/// <param name="SeeAlso">Names of topics nearby.</param>
public sealed record Topic(string Name, string Title, ImmutableArray<string> Names, string Text, string Question, string Source, ImmutableArray<string> SeeAlso);
