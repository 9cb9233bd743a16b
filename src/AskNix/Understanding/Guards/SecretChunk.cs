namespace AskNix.Understanding.Guards;

/// <summary>A run without blanks, with the lower-case word inside its punctuation.</summary>
readonly record struct SecretChunk(int Start, int Length, string Word)
{
    public int End => Start + Length;
}
