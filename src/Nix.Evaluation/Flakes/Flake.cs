using Nix.Evaluation.Fetching;

namespace Nix.Evaluation.Flakes;

/// <summary>A flake as far as its file says, before its outputs are evaluated.</summary>
/// <param name="Source">Where it was found, with the commit, the time and the hash.</param>
/// <param name="Tree">The tree it is in.</param>
/// <param name="Directory">Its directory in the tree.</param>
/// <param name="Inputs">What it needs, by name.</param>
sealed record Flake(FlakeSource Source, FetchedInput Tree, string Directory, SortedDictionary<string, FlakeInput> Inputs);
