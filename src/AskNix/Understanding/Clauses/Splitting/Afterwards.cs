using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Clauses.Splitting;

/// <summary>
/// "Update the flake, and when that is through rebuild": what is waited for is the wish before, and so it only says "then". Without a wish before it is
/// something nobody here can watch, and stays a condition: "my backup is running, once it is done update".
/// </summary>
static class Afterwards
{
    static readonly Pattern IsOver = Pattern.Parse("as? soon? when|once|after|as that|it|this|these|they|everything|you? is|are|has|have|been* through|done|finished|over|complete|completed|ready|happened");

    /// <summary>Whether the words here say that something is over.</summary>
    public static bool BeginsAt(List<Token> sentence, int at) => LengthOf(sentence[at..]) > 0;

    /// <summary>The clauses, with "then" for what says that the wish before is done.</summary>
    public static List<Clause> Settle(List<Clause> clauses, Func<string, bool> isName)
    {
        var settled = new List<Clause>(clauses.Count);
        var waits = false;
        foreach (var clause in clauses)
        {
            var said = clause;
            if (settled.Count > 0 && !settled[^1].EndsWithQuestionMark && Statements.IsWish([.. settled[^1].Tokens], isName) && LengthOf(clause.Tokens) is > 0 and var over)
            {
                List<Token> rest = [.. clause.Tokens.Skip(over).SkipWhile(token => token.IsComma)];
                waits = rest.Count == 0;
                if (waits)
                    continue;
                said = clause with { Tokens = rest, After = "then" };
            }

            settled.Add(waits ? said with { After = "then" } : said);
            waits = false;
        }

        // "Install vim once. That is done": nothing follows, and nothing is waited for.
        return waits ? clauses : settled;
    }

    // "Once you are done updating" names what is done, and says so itself.
    static int LengthOf(IReadOnlyList<Token> tokens) =>
        IsOver.MatchStart(tokens) is > 0 and var over && (over == tokens.Count || Verbs.BaseOfGerund(tokens[over].Word) is null) ? over : 0;
}
