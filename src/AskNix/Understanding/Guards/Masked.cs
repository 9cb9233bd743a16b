namespace AskNix.Understanding.Guards;

/// <summary>A text without its secrets.</summary>
/// <param name="Text">The text, each secret replaced by <see cref="SecretGuard.Mask"/>.</param>
/// <param name="Found">Whether there was one.</param>
public readonly record struct Masked(string Text, bool Found);
