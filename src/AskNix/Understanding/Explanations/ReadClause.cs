namespace AskNix.Understanding.Explanations;

/// <summary>One wish of a sentence.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Meant">How it is meant, such as <c>request</c>, <c>question</c>, <c>negated</c>.</param>
/// <param name="Intent">What the grammar makes of it; null where no rule fits.</param>
public sealed record ReadClause(string Text, string Meant, string? Intent);
