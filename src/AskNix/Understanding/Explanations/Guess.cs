namespace AskNix.Understanding.Explanations;

/// <summary>What the classifier makes of a sentence: the likeliest intent, how likely it is, and how likely the sentence is a wish (both 0 to 1).</summary>
public sealed record Guess(string Intent, double Sure, double Wish);
