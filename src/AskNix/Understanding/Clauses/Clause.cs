using AskNix.Understanding.Words;

namespace AskNix.Understanding.Clauses;

/// <summary>A part of a sentence that holds one wish.</summary>
/// <param name="Tokens">Its words and commas.</param>
/// <param name="EndsWithQuestionMark">Whether the sentence it belongs to ends so.</param>
/// <param name="After">What joins it to the clause before: "and", "then", "but"; "," before a remark; empty for the first.</param>
sealed record Clause(IReadOnlyList<Token> Tokens, bool EndsWithQuestionMark, string After = "")
{
    /// <summary>Stands in <see cref="After"/> where the clause tells something and wishes nothing, whatever its words could mean elsewhere.</summary>
    public const string Told = "-";

    /// <summary>Whether it only tells something of the wish before it: "remove htop, btop is better".</summary>
    public bool IsRemark => After is "," or Told;

    /// <summary>Whether nothing is to be looked for in it: "get libreoffice, essay's due tomorrow".</summary>
    public bool IsTold => After is Told;
}
