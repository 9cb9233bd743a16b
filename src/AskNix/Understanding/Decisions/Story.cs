using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Clauses;
using AskNix.Understanding.Decisions.Referring;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Frames;
using AskNix.Understanding.Guards;
using AskNix.Understanding.Statistics;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions;

/// <summary>
/// The wish in a story: "we have a meeting in an hour and I lack zoom, please install it". Each piece between commas, "so", "please" and
/// new clauses is read alone; where exactly one of them is a wish, the rest is its reason. The classifier, which sees the whole, must
/// agree that something is wished; the more so the more cautiously the rest is meant.
/// </summary>
sealed class Story(Func<Clause, ClauseReading> read, PackageReader packages, FrameReader frames)
{
    const double Plain = 0.8;
    const int LeastWords = 5;
    const double LikelyWish = 0.5;
    const double SureWish = 0.9;
    const double CertainWish = 0.96;

    /// <summary>The piece that is a wish; null where there is none or more than one, or where the rest forbids or doubts it.</summary>
    public IReadOnlyList<ClauseReading>? Read(IReadOnlyList<Token> tokens, Prediction prediction)
    {
        if (tokens.Count < LeastWords || prediction.Wish < LikelyWish || tokens.Any(token => token.Word is "?") && tokens[^1].Word is not "?")
            return null;
        var (wishes, rest) = (new List<ClauseReading>(), Mood.Request);
        var bare = new List<string>();
        var (said, last) = (new List<Token>(), new List<Token>());
        var count = 0;
        foreach (var piece in Pieces(tokens))
        {
            count++;
            var reading = WithReferent(read(new Clause(piece, false, "and")), said, last);
            said.AddRange(piece);
            last = piece;
            if (IsOrder(reading) || piece is [{ Word: "did" or "have" or "has" }, { Word: "you" or "we" or "i" or "somebody" or "someone" }, ..])
                return null;
            if (IsWish(reading))
                wishes.Add(reading);
            else if (reading.Meant.Mood > rest)
                rest = reading.Meant.Mood;
            if (reading is { Found: { AtMost: Reading.Ask, Steps: [PackagesIntent named] }, Meant.Mood: Mood.Request } && !IsWish(reading))
                bare.AddRange(named.Packages);
        }

        // "Thunderbird please, and switch on printing": a name alone may be a wish too.
        return count > 1 && wishes.Count == 1 && bare.TrueForAll(name => wishes[0].Found!.Steps is [PackagesIntent wish] && wish.Packages.Contains(name)) && Agrees(wishes[0].Found!.Steps, rest, prediction) ? wishes : null;
    }

    // "Install firefox and do a handstand": an order nobody understood is no reason; nor is one that is in doubt, nor "eject sway and i3status", whatever it means.
    bool IsOrder(ClauseReading reading) => !IsWish(reading) && reading is { Found: null or { AtMost: Reading.Ask }, Meant: { Mood: Mood.Request, Body: [var first, _, ..] body } }
        && ((Verbs.Starters.Contains(first.Word) || Verbs.Chores.Contains(first.Word)) && (reading.Found is null || reading.Found.Steps.All(step => step is EnableFeature or DisableFeature))
            || reading.Found is null && frames.Programs(body) is { Length: > 1 } && !body.Any(token => Verbs.Finite.Contains(token.Word) || Verbs.Telling.Contains(token.Word) || token.Word is "have" or "am" or "i" or "we"));

    static bool IsWish(ClauseReading reading) =>
        reading.Found is { AtMost: null, Confidence: >= Plain } found && found.Steps.Any(Effects.Changes) && reading.Meant.Mood is Mood.Request;

    static bool Agrees(ImmutableArray<Intent> steps, Mood rest, Prediction prediction)
    {
        var same = prediction.Sure >= SureWish && steps is [var step] && string.Equals(step.Name, prediction.Intent, StringComparison.Ordinal);
        return rest switch
        {
            Mood.Request or Mood.Past => steps is [var only] && Effects.TakesAway(only) ? prediction.Wish >= SureWish && same : true,
            Mood.Negated => same && prediction.Wish >= CertainWish,
            // "If tests pass, upgrade": a condition is no reason.
            Mood.Conditional => false,
            _ => same && prediction.Wish >= SureWish,
        };
    }

    // "Slack is what they use, so add it": the program named before. "We need ansible, but puppet is over, uninstall it": what the last words speak of.
    ClauseReading WithReferent(ClauseReading reading, List<Token> said, List<Token> last)
    {
        if (said.Count == 0)
            return reading;
        var spokenOf = last is [{ Word: "i" or "we" or "it" or "they" or "he" or "she" or "nobody" or "everybody" or "that" or "this" or "not" or "never" or "no" }, ..] ? said : last;
        var referral = new Referral(reading, packages, frames, read) { Before = said, Programs = frames.Programs(spokenOf) };
        referral = UpdateReferrals.Refreshed(referral) ?? referral;
        referral = FeatureReferrals.Activated(referral) ?? referral;
        if (referral is { Found: { AtMost: null, Steps: not [PinGeneration { Generation: null }] } } or { Mood: not Mood.Request })
            return referral.Reading;
        // "Generation 52 is a treasure, save it"
        if (Pointing.Named(referral with { Programs = [] }) is { } pointed && read(pointed) is { Found: { AtMost: null } } meant)
            return meant;
        return !referral.Programs.IsEmpty && ProgramReferrals.Wish(referral.Body, referral.Programs, packages) is { } wish
            ? referral.Means(wish).Reading : referral.Reading;
    }

    static IEnumerable<List<Token>> Pieces(IReadOnlyList<Token> tokens)
    {
        var piece = new List<Token>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!Ends(tokens, at))
            {
                piece.Add(tokens[at]);
                continue;
            }

            if (piece.Count > 0)
                yield return piece;
            piece = [];
        }

        if (piece.Count > 0)
            yield return piece;
    }

    static bool Ends(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.EndsSentence || token.Word is ":" or "-" || (token.IsComma && !IsInList(tokens, at)))
            return true;
        if (at + 1 == tokens.Count)
            return token.Word is "please";
        var next = tokens[at + 1].Word;
        return token.Word is "so" or "please" or "then" or "therefore"
            || (token.Word is "and" or "but" && (Verbs.Starters.Contains(next) || next is "i" or "we" or "he" or "she" or "they" or "it" or "my" or "the" or "now" or "could" or "can" or "would" or "please" or "nothing" or "everything"));
    }

    // "firefox, thunderbird and vlc": the comma parts names, not thoughts.
    static bool IsInList(IReadOnlyList<Token> tokens, int comma) =>
        comma + 2 < tokens.Count && (tokens[comma + 2].IsComma || tokens[comma + 2].Word is "and" or "or") && !Verbs.Starters.Contains(tokens[comma + 1].Word);
}
