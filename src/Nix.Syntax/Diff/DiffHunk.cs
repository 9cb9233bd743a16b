using System.Collections.Immutable;

namespace Nix.Syntax.Editing;

/// <summary>Lines that differ, with some that do not around them.</summary>
/// <param name="OldStart">First line in the old text, from 1; 0 for an empty text.</param>
/// <param name="OldCount">How many of its lines.</param>
/// <param name="NewStart">First line in the new text, from 1; 0 for an empty text.</param>
/// <param name="NewCount">How many of its lines.</param>
/// <param name="Lines">The lines in order.</param>
public sealed record DiffHunk(int OldStart, int OldCount, int NewStart, int NewCount, ImmutableArray<DiffLine> Lines);
