using System.Text;
using AskNix.Understanding;

namespace AskNix.Training.Judging;

/// <summary>How well a reader does on judged sentences.</summary>
public sealed class Score
{
    readonly List<Verdict> _verdicts;

    Score(List<Verdict> verdicts) => _verdicts = verdicts;

    public IReadOnlyList<Verdict> Verdicts => _verdicts;

    /// <summary>Share of sentences with a known intent that were read as it, 0 to 1.</summary>
    public double Intents => Share(_verdicts.Select(verdict => verdict.IntentRight));

    /// <summary>Share of sentences with judged entities whose entities are all right, 0 to 1.</summary>
    public double Entities => Share(_verdicts.Select(verdict => verdict.EntitiesRight));

    /// <summary>Share of sentences whose reading (act, answer, ask, decline) is right, 0 to 1.</summary>
    public double Readings => Share(_verdicts.Select(verdict => (bool?)verdict.ReadingRight));

    /// <summary>Share of the sentences that must not act that would, 0 to 1.</summary>
    public double ActsWrongly => Share(_verdicts.Where(verdict => verdict.Sentence.MustNotAct).Select(verdict => (bool?)verdict.ActsWrongly));

    /// <summary>How many harmless sentences would take something away.</summary>
    public int DestroysWrongly => _verdicts.Count(verdict => verdict.DestroysWrongly);

    public int MustNotAct => _verdicts.Count(verdict => verdict.Sentence.MustNotAct);

    public static Score Of(ISentenceReader reader, IEnumerable<JudgedSentence> sentences) =>
        new([.. sentences.Select(sentence => new Verdict(sentence, reader.Read(sentence.Text)))]);

    /// <summary>With what the classifier thought where the reading is wrong.</summary>
    public static Score OfThinking(SentenceReader reader, IEnumerable<JudgedSentence> sentences) =>
        new([.. Of(reader, sentences).Verdicts.Select(verdict => verdict.Right ? verdict : verdict with { Thought = reader.Explain(verdict.Sentence.Text).Guess.ToString() })]);

    /// <summary>One score of many parts, each family together.</summary>
    public static Score Of(IEnumerable<Verdict> verdicts) => new([.. verdicts]);

    /// <summary>The figures, of all and of each family.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine($"{"family",-20} {"sentences",9} {"intent",7} {"entities",8} {"reading",7} {"acts wrongly",12}");
        foreach (var family in _verdicts.GroupBy(verdict => verdict.Sentence.Family, StringComparer.Ordinal))
            Append(text, family.Key, new Score([.. family]));
        Append(text, "all", this);
        text.AppendLine($"{MustNotAct} must not act; {_verdicts.Count(verdict => verdict.ActsWrongly)} would; destructive misreadings: {DestroysWrongly}");
        return text.ToString();
    }

    static void Append(StringBuilder text, string name, Score score) => text.AppendLine(
        $"{name,-20} {score._verdicts.Count,9} {score.Intents,7:P1} {score.Entities,8:P1} {score.Readings,7:P1} {score._verdicts.Count(verdict => verdict.ActsWrongly),12}");

    static double Share(IEnumerable<bool?> marks)
    {
        var judged = marks.OfType<bool>().ToList();
        return judged.Count == 0 ? 1 : judged.Count(mark => mark) / (double)judged.Count;
    }
}
