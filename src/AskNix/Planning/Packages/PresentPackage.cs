namespace AskNix.Planning.Packages;

/// <summary>A store path that an environment of the machine brings.</summary>
/// <param name="Where">Which environment, for a person.</param>
/// <param name="Path">The store path.</param>
public sealed record PresentPackage(string Where, string Path);
