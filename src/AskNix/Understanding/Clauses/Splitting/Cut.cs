namespace AskNix.Understanding.Clauses.Splitting;

/// <summary>Where a sentence is cut.</summary>
/// <param name="At">Where the next piece begins.</param>
/// <param name="After">What joins it to the one before.</param>
/// <param name="BeforeIsTold">Whether what stands before is only told, and wishes nothing.</param>
/// <param name="BeforeIsEmpty">Whether what stands before says nothing that the next piece does not.</param>
readonly record struct Cut(int At, string After, bool BeforeIsTold = false, bool BeforeIsEmpty = false);
