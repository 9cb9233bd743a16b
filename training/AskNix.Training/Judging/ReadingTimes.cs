using AskNix.Understanding;

namespace AskNix.Training.Judging;

/// <summary>How long each sentence takes to be read in a warm process: the least of some rounds, so that a busy machine does not count.</summary>
public sealed class ReadingTimes
{
    const int WarmRounds = 3;
    const int Rounds = 5;

    readonly TimeSpan[] _ascending;

    ReadingTimes(TimeSpan[] ascending) => _ascending = ascending;

    public static ReadingTimes Of(ISentenceReader reader, IReadOnlyList<JudgedSentence> sentences, TimeProvider clock)
    {
        for (var round = 0; round < WarmRounds; round++)
        {
            foreach (var sentence in sentences)
                reader.Read(sentence.Text);
        }

        return new ReadingTimes([.. sentences.Select(sentence => Enumerable.Range(0, Rounds).Min(_ => Once(reader, sentence, clock))).Order()]);
    }

    /// <summary>The time this share of the sentences stays below, 0 to 1.</summary>
    public TimeSpan Percentile(double share) => _ascending[Math.Min(_ascending.Length - 1, (int)(share * _ascending.Length))];

    public override string ToString() =>
        $"{_ascending.Length} sentences; median {Percentile(0.5).TotalMilliseconds:0.000} ms, 99th percentile {Percentile(0.99).TotalMilliseconds:0.000} ms, longest {_ascending[^1].TotalMilliseconds:0.000} ms";

    static TimeSpan Once(ISentenceReader reader, JudgedSentence sentence, TimeProvider clock)
    {
        var start = clock.GetTimestamp();
        reader.Read(sentence.Text);
        return clock.GetElapsedTime(start);
    }
}
