namespace AskNix.Understanding.Explanations;

/// <summary>A word as it was written, and what it was read as: a corrected word, one of a foreign sentence in English, or what it names (<c>&lt;package&gt;</c>).</summary>
public sealed record ReadWord(string Written, string As);
