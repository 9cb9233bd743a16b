using Nix.Formats;

namespace Nix.Evaluation.Fetching;

/// <summary>What was fetched.</summary>
/// <param name="Path">Where it is in the store.</param>
/// <param name="Locked">What it was fetched by, with the commit, the time and the hash that were found.</param>
sealed record FetchedInput(StorePath Path, FetchInput Locked);
