using System.Collections.Immutable;

namespace AskNix.Planning.Projects;

/// <summary>A kind of project, such as one in a language.</summary>
/// <param name="Name">What it is called in the plan.</param>
/// <param name="Words">The words of a description that mean it.</param>
/// <param name="Packages">nixpkgs attributes it is worked on with.</param>
/// <param name="Variables">Environment variables its tools want, as the inside of Nix strings.</param>
internal sealed record ProjectKind(
    string Name, ImmutableArray<string> Words, ImmutableArray<string> Packages, ImmutableSortedDictionary<string, string>? Variables = null);
