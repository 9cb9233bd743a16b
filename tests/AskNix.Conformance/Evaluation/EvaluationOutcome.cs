namespace AskNix.Conformance.Evaluation;

/// <summary>How an evaluation ended.</summary>
/// <param name="Printed">What was printed; null where it failed.</param>
/// <param name="Message">Why it failed, without places and trace.</param>
public sealed record EvaluationOutcome(string? Printed, string? Message)
{
    /// <summary>For comparing: mistakes of syntax are worded by each parser in its own way, all else is the same.</summary>
    public string Comparable => Printed ?? (IsSyntax ? "syntax error" : "error: " + Collapse(Message!));

    /// <summary>Whether the text was no program.</summary>
    public bool IsSyntax { get; init; }

    private static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
