namespace AskNix.Understanding.Decisions;

/// <summary>"I need to finish my backup, once that is done update the system": what follows something that nobody here does or understands waits for it.</summary>
static class Followed
{
    public static Understood Heed(Understood understood, IReadOnlyList<ClauseReading> clauses) =>
        understood.Reading is Reading.Act && Enumerable.Range(1, Math.Max(0, clauses.Count - 1)).Any(at => clauses[at].Clause.After is "then" && clauses[at - 1] is { Found: null, Clause: { IsRemark: false, Tokens: [{ Word: "i" or "we" }, { Word: "need" or "want" or "must" or "should" or "will" or "would" or "have" }, ..] tokens } } && (tokens[1].Word is not "have" || tokens is [_, _, { Word: "to" }, ..]))
            ? understood with { Reading = Reading.Ask, Because = "It depends on a condition I cannot watch." } : understood;
}
