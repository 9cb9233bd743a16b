namespace Nix.Syntax.Editing;

/// <summary>The edit cannot be done safely; nothing changes.</summary>
/// <param name="Reason">Why, as one sentence part without a full stop.</param>
/// <param name="LineToAdd">What a person can write into the file instead; null where there is nothing to suggest.</param>
/// <param name="Position">The place in the file it is about; null where it is about the whole file.</param>
public sealed record Refused(string Reason, string? LineToAdd, LinePosition? Position) : EditResult;
