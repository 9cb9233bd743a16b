using AskNix.Intents;
using AskNix.Understanding.Statistics;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions;

/// <summary>
/// Several wishes in one sentence that the grammar did not part: where the classifier has no doubt that there are some, each run of what stands between the
/// joints is read once, as a sentence of its own. The parting holds in which every part is understood, with the fewest doubts and then the fewest parts.
/// </summary>
/// <param name="read">Reads a part, which is not parted again.</param>
sealed class Severally(Func<List<Token>, Understood> read)
{
    /// <summary>A sentence of more pieces is not parted: the runs of pieces grow with the square of them, and each is read.</summary>
    public const int MostPieces = 6;

    const double SureOfSeveral = 0.9;
    const double PlainWish = 0.9;

    // What a part has to be understood with at least.
    const double Understandable = 0.6;

    static readonly WordSet Joints = WordTable.Set("and then afterwards plus also & + as-well-as next finally lastly before");

    // A joint alone, or what may stand beside one.
    static readonly WordSet Beside = WordTable.Set("and then afterwards plus also & + as-well-as next finally lastly too first second third secondly thirdly");

    // What points out of its part is not understood without the other.
    static readonly WordSet Pointing = WordTable.Set("it its them their those these that this one ones latter former both same other stead place instead-of instead");

    /// <summary>What the parts say; null where they say nothing sure, or the sentence is understood as it stands.</summary>
    /// <param name="whole">What was read of the whole.</param>
    /// <param name="tokens">All that was said.</param>
    /// <param name="prediction">What the classifier makes of it.</param>
    public Understood? Read(Understood whole, List<Token> tokens, Prediction? prediction)
    {
        if (prediction is not { Intent: Prediction.Several, Sure: >= SureOfSeveral } || whole is { Steps.Length: > 1, Reading: Reading.Act or Reading.Answer } || whole.Reading is Reading.Decline)
            return null;
        var pieces = Pieces(tokens);
        if (pieces.Count is < 2 or > MostPieces || Parting(tokens, pieces) is not { Count: > 1 } parts)
            return null;
        var reading = ReadingOf(parts);
        if (reading is Reading.Act && prediction.Wish < PlainWish)
            reading = Reading.Ask;
        return whole with
        {
            Steps = [.. parts.SelectMany(part => part.Steps)],
            Reading = reading,
            Confidence = parts.Min(part => part.Confidence),
            Because = reading is Reading.Ask ? parts.Select(part => part.Because).FirstOrDefault(because => because is not null) ?? whole.Because : null,
            Choices = [],
        };
    }

    // What stands between the joints.
    static List<(int Start, int End)> Pieces(List<Token> tokens)
    {
        var pieces = new List<(int, int)>();
        var start = 0;
        for (var at = 1; at < tokens.Count; at++)
        {
            if (!tokens[at].IsSeparator && !Joints.Contains(tokens[at].Word))
                continue;
            pieces.Add((start, at));
            start = at + 1;
            while (start < tokens.Count && (tokens[start].IsSeparator || Beside.Contains(tokens[start].Word)))
                start++;
            at = start;
        }

        if (start < tokens.Count)
            pieces.Add((start, tokens.Count));
        return pieces;
    }

    // The best parting of the pieces from each on, from the last to the first.
    List<Understood>? Parting(List<Token> tokens, List<(int Start, int End)> pieces)
    {
        var best = new List<Understood>?[pieces.Count + 1];
        best[^1] = [];
        for (var from = pieces.Count - 1; from >= 0; from--)
        {
            for (var to = from; to < pieces.Count; to++)
            {
                if ((from, to) == (0, pieces.Count - 1) || best[to + 1] is not { } rest || Part(tokens[pieces[from].Start..pieces[to].End], isFirst: from == 0) is not { } part || rest is [var next, ..] && Same(part, next))
                    continue;
                List<Understood> parts = [part, .. rest];
                if (best[from] is not { } other || Rank(parts).CompareTo(Rank(other)) < 0)
                    best[from] = parts;
            }
        }

        return best[0];
    }

    static (int Doubts, int Parts, double Unsure) Rank(List<Understood> parts) => (parts.Count(part => part.Reading is Reading.Ask), parts.Count, -parts.Sum(part => part.Confidence));

    Understood? Part(List<Token> tokens, bool isFirst)
    {
        if (!isFirst && tokens.Exists(token => Pointing.Contains(token.Word)))
            return null;
        var part = read(tokens);
        return part.Confidence > Understandable && part.Reading is not Reading.Decline
            && !part.Steps.Any(step => step is OutOfScope or Help or PackagesIntent { Packages.IsEmpty: true } or SetOption { Option: "" } or ExplainConcept or SearchPackage) ? part : null;
    }

    static bool Same(Understood one, Understood other) => one.Steps is [var step] && other.Steps is [var second] && step.GetType() == second.GetType() && step is not (PackagesIntent or FeatureIntent or SetOption);

    // Something shown beside something done holds it up only where it is asked.
    static Reading ReadingOf(List<Understood> parts) =>
        parts.Exists(part => part.Reading is Reading.Ask || part is { Reading: Reading.Answer, Steps: [WhyDepends] } && part != parts[^1] && parts.Exists(other => other.Reading is Reading.Act)) ? Reading.Ask
        : parts.Exists(part => part.Reading is Reading.Act) ? Reading.Act : Reading.Answer;
}
