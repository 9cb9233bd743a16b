namespace Nix.Store;

/// <summary>An entry beside a profile that resembles a generation but is none; it is listed, never touched.</summary>
/// <param name="Path">The entry.</param>
/// <param name="Reason">Why it is none, as a sentence part: <c>is not a symbolic link</c>.</param>
/// <param name="Number">The number Nix reads in its name, if any; new generations get higher ones.</param>
public sealed record ForeignEntry(string Path, string Reason, int? Number);
