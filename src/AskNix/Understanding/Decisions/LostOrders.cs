using AskNix.Intents;
using AskNix.Understanding.Frames;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Guards;
using AskNix.Understanding.Statistics;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions;

/// <summary>
/// An order that no rule knows, beside others that one does: "delete everything older than 10 days from the generations, afterwards upgrade". It is
/// guessed from its own words, as a sentence of one wish is, so that none of several is lost.
/// </summary>
sealed class LostOrders(Func<ClauseReading, Prediction> predict, FrameReader frames)
{
    const double Sure = 0.88;
    const double Wish = 0.9;
    const double DestructiveWish = 0.97;
    const double SureOfAnswer = 0.7;
    const double Guessed = 0.85;
    const int LeastWords = 2;

    /// <summary>The clauses, with what could be guessed of those that nothing was found in; null where nothing could.</summary>
    public IReadOnlyList<ClauseReading>? Complete(IReadOnlyList<ClauseReading> clauses)
    {
        if (clauses.Count < 2 || !clauses.Any(clause => clause is { Found: { AtMost: null } found, Meant.Mood: Mood.Request } && found.Steps.Any(Effects.Changes)) || !clauses.Any(clause => IsLost(clause) || IsUnanswered(clause)))
            return null;
        var completed = clauses.Select(clause => Completed(clause) is { } found ? clause with { Found = found } : clause).ToList();
        return completed.Exists(clause => !clauses.Contains(clause)) ? completed : null;
    }

    static bool IsLost(ClauseReading clause) => clause is { Found: null, Meant: { Mood: Mood.Request, Body: { Count: >= LeastWords } body } } && !clause.Clause.IsRemark
        && Verbs.Starters.Contains(body[0].Word) && !body.Any(token => token.Word is "it" or "its" or "their" or "them" or "that" or "those" or "not" or "no" or "never" or "but-not" or "one");

    Found? Completed(ClauseReading clause) => (IsLost(clause) ? Guess(clause) : null) ?? (IsUnanswered(clause) ? Answer(clause) : null);

    // "..., then tell me if my system is healthy": what shows something beside an order that does something.
    static bool IsUnanswered(ClauseReading clause) => clause is { Found: null, Meant: { Mood: Mood.Request or Mood.Question, Body.Count: >= LeastWords } } && !clause.Clause.IsRemark
        && (clause.Clause.After is not "" || clause.Meant.Mood is Mood.Request) && WordClasses.Of("show").Contains(clause.Clause.Tokens.SkipWhile(token => token.Word is "please" or "also").FirstOrDefault()?.Word ?? "");

    Found? Answer(ClauseReading clause)
    {
        var prediction = predict(clause);
        return prediction.Sure >= SureOfAnswer && frames.Read(prediction.Intent, clause.Meant.Body) is { } found && !found.Steps.Any(Effects.Changes) && found.Steps is not [OutOfScope] and not [Help]
            ? found with { Confidence = Math.Min(found.Confidence, Guessed) } : null;
    }

    Found? Guess(ClauseReading clause)
    {
        var prediction = predict(clause);
        if (prediction.Sure < Sure || prediction.Wish < Wish || frames.Read(prediction.Intent, clause.Meant.Body) is not { AtMost: null } found || !found.Steps.All(Effects.Changes) || found.Steps is [EnableFeature { Feature: "firewall-port", Port: null }])
            return null;
        // A guess takes away what is named, and only that.
        return found.Steps.Any(Effects.TakesAway) && (prediction.Wish < DestructiveWish || found.Steps is [DeleteGenerations { Keep: null, OlderThan: null, Generations.IsDefaultOrEmpty: true }]) ? null
            : found with { Confidence = Math.Min(found.Confidence, Guessed) };
    }
}
