using System.Collections.Immutable;

namespace Nix.Syntax.Editing;

/// <summary>The edit is done in <paramref name="NewText"/>, which was parsed and found to be the intended program.</summary>
/// <param name="NewText">The whole new text.</param>
/// <param name="Changes">What differs from the old text, by position in the old text, without overlap.</param>
/// <param name="Inverse">The edit that turns the new text back into the old one, byte for byte.</param>
public sealed record Edited(ReadOnlyMemory<byte> NewText, ImmutableArray<TextChange> Changes, Edit Inverse) : EditResult;
