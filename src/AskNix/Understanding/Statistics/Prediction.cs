namespace AskNix.Understanding.Statistics;

/// <summary>What the classifier makes of a sentence.</summary>
/// <param name="Intent">The likeliest intent's name, or <see cref="Several"/>.</param>
/// <param name="Sure">How likely it is, 0 to 1.</param>
/// <param name="Second">The next likely intent.</param>
/// <param name="Wish">How likely it is that something is to be done now, 0 to 1.</param>
/// <param name="Known">Share of the sentence's features the training has seen, 0 to 1.</param>
sealed record Prediction(string Intent, double Sure, string Second, double Wish, double Known)
{
    /// <summary>What stands for the intent of a sentence with several wishes.</summary>
    public const string Several = "several";
}
