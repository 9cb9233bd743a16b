namespace Nix.Evaluation.Hosting;

/// <summary>What is said to a server besides which file is wanted; a header of HTTP.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, which may be secret.</param>
public sealed record FetchHeader(string Name, string Value);
