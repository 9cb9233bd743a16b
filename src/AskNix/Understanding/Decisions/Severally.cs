using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Statistics;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions;

/// <summary>
/// Several wishes in one sentence that the grammar did not part: where the classifier has no doubt that there are some, the sentence is parted at each of
/// its joints, and each part read as a sentence of its own. The parting holds in which every part is understood best.
/// </summary>
sealed class Severally(Func<List<Token>, Understood> read)
{
    const double SureOfSeveral = 0.9;
    const double PlainWish = 0.9;

    // What a part has to be understood with at least.
    const double Understandable = 0.6;

    const int MostJoints = 6;

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
        if (prediction is not { Intent: "several", Sure: >= SureOfSeveral } || whole is { Steps.Length: > 1, Reading: Reading.Act or Reading.Answer } || whole.Reading is Reading.Decline)
            return null;
        var parted = JointsIn(tokens).Take(MostJoints).Select(joint => Parts(tokens, joint)).OfType<(Understood, Understood)>()
            .OrderByDescending(pair => Worth(pair.Item1) + Worth(pair.Item2)).ThenByDescending(pair => pair.Item1.Confidence + pair.Item2.Confidence).FirstOrDefault();
        if (parted is not ({ } before, { } behind))
            return null;
        ImmutableArray<Intent> steps = [.. before.Steps, .. behind.Steps];
        var reading = ReadingOf(before, behind);
        if (reading is Reading.Act && prediction.Wish < PlainWish)
            reading = Reading.Ask;
        return whole with
        {
            Steps = steps,
            Reading = reading,
            Confidence = Math.Min(before.Confidence, behind.Confidence),
            Because = reading is Reading.Ask ? before.Because ?? behind.Because ?? whole.Because : null,
            Choices = [],
        };
    }

    // Where a part may begin, and where the one before it ends.
    static IEnumerable<(int End, int Start)> JointsIn(List<Token> tokens)
    {
        for (var at = 1; at < tokens.Count - 1; at++)
        {
            if (!tokens[at].IsSeparator && !Joints.Contains(tokens[at].Word))
                continue;
            var start = at;
            while (start < tokens.Count && (tokens[start].IsSeparator || Beside.Contains(tokens[start].Word) || start == at))
                start++;
            if (start < tokens.Count)
                yield return (at, start);
            at = start - 1;
        }
    }

    (Understood, Understood)? Parts(List<Token> tokens, (int End, int Start) joint)
    {
        var (before, behind) = (tokens[..joint.End], tokens[joint.Start..]);
        if (behind.Exists(token => Pointing.Contains(token.Word)) || before.Count == 0)
            return null;
        var left = read(before);
        if (!IsUnderstood(left))
            return null;
        var right = read(behind);
        return IsUnderstood(right) && !Same(left, right) ? (left, right) : null;
    }

    static bool IsUnderstood(Understood part) => part.Confidence > Understandable && part.Reading is not Reading.Decline
        && !part.Steps.Any(step => step is OutOfScope or Help or PackagesIntent { Packages.IsEmpty: true } or SetOption { Option: "" } or ExplainConcept or SearchPackage);

    static bool Same(Understood one, Understood other) => one.Steps is [var step] && other.Steps is [var second] && step.GetType() == second.GetType() && step is not (PackagesIntent or FeatureIntent or SetOption);

    static int Worth(Understood part) => part.Reading is Reading.Ask ? 0 : 1;

    // Something shown beside something done holds it up only where it is asked.
    static Reading ReadingOf(Understood before, Understood behind) => (before.Reading, behind.Reading) switch
    {
        (Reading.Act, Reading.Act) => Reading.Act,
        (Reading.Answer, Reading.Answer) => Reading.Answer,
        (Reading.Act, Reading.Answer) => Reading.Act,
        (Reading.Answer, Reading.Act) when before.Steps is not [WhyDepends] => Reading.Act,
        _ => Reading.Ask,
    };
}
