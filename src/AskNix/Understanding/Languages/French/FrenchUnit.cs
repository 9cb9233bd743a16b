using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.French;

/// <summary>Words of a French sentence that are looked up as one.</summary>
/// <param name="Said">The words as they stand in the lexicon.</param>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
/// <param name="Meaning">What they mean; null for a name, a number or a sign.</param>
sealed record FrenchUnit(string Said, Token First, Token Last, string? Meaning)
{
    public bool IsVerb => Meaning is ['>', ..];

    public bool IsAdjective => Meaning is ['<', ..];

    /// <summary>Whether it is a verb no subject stands before: in French no article stands before it either.</summary>
    public bool IsInfinitive => IsVerb && (First.Word.EndsWith("er", StringComparison.Ordinal) || First.Word.EndsWith("ir", StringComparison.Ordinal) || First.Word.EndsWith("re", StringComparison.Ordinal));

    /// <summary>Whether it is one of the articles that are also pronouns.</summary>
    public bool IsArticle => Said is "le" or "la" or "les";

    /// <summary>Whether it is a pronoun that stands before the verb and says nothing English needs.</summary>
    public bool IsEmptyPronoun => Said is "me" or "te" or "se" or "y" or "en" or "lui" or "leur";

    /// <summary>Whether a clause ends here.</summary>
    public bool EndsClause => First.IsSeparator && Meaning is null || Meaning is "and" or "but" or "or" or "then" or "if" or "because" or "when";

    public string English => Meaning is ['>' or '<', ..] ? Meaning[1..] : Meaning ?? First.Text;
}
