using Nix.Formats;

namespace Nix.Store;

/// <summary>A place in a store object where another is named.</summary>
/// <param name="Reference">What is named.</param>
/// <param name="Path">The file or link, below the object; empty where the object is one file itself.</param>
/// <param name="IsLink">Whether it is a symbolic link.</param>
/// <param name="Excerpt">A link's target; of a file what stands around the first such place, each byte that cannot be shown as a dot.</param>
/// <param name="HashPartAt">Where in the excerpt the reference's hash part begins.</param>
public sealed record ReferringFile(StorePath Reference, string Path, bool IsLink, string Excerpt, int HashPartAt);
