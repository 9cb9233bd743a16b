namespace Nix.Syntax;

/// <summary>A name that stands where it has stood before.</summary>
/// <param name="Name">The name; a path of names with dots between.</param>
/// <param name="Earlier">The byte at which it stood before; that of the second one where there is no need to tell.</param>
public sealed record Repetition(string Name, int Earlier);
