namespace AskNix.Understanding.Languages;

/// <summary>The longest entry of a lexicon that begins at a token.</summary>
/// <param name="Words">Its words; the token's own where no entry begins there.</param>
/// <param name="Length">How many tokens it takes; 0 where no entry begins there.</param>
/// <param name="Meaning">What it means; null where no entry begins there.</param>
readonly record struct LongestEntry(string Words, int Length, string? Meaning);
