using AskNix.Training.Judging;
using AskNix.Understanding;
using AskNix.Understanding.Statistics;

namespace AskNix.Training.Learning;

/// <summary>The sentences that are learnt from: the corpus beside the trainer and the cases every reader has to get right.</summary>
static class Corpus
{
    public static List<JudgedSentence> Read(string root) =>
    [
        .. JudgedFile.ReadFolder(Path.Combine(root, "training", "corpus")),
        .. Directory.EnumerateFiles(Path.Combine(root, "tests", "cases", "understand"), "*.tsv").Order(StringComparer.Ordinal).SelectMany(ReadCases),
    ];

    /// <summary>
    /// The sentences as the trainer sees them: bare, then those of a line inside a carrier. Several wishes in one teach only that something
    /// is wished.
    /// </summary>
    public static List<Example> Examples(SentenceReader reader, IEnumerable<JudgedSentence> sentences, Carriers carriers)
    {
        var learnt = sentences.ToList();
        return
        [
            .. learnt.Select(sentence => Example(reader, sentence, sentence.Text, bare: true)),
            .. learnt.Select((sentence, index) => (sentence, index)).Where(pair => CanBeCarried(pair.sentence.Text))
                .Select(pair => Example(reader, pair.sentence, carriers.Around(pair.sentence.Text, pair.index), bare: false)),
        ];
    }

    static Example Example(SentenceReader reader, JudgedSentence sentence, string text, bool bare) => new(
        text,
        reader.FeaturesOf(text),
        sentence.Intents switch { [var intent] => intent[0], [] => null, _ => Prediction.Several },
        sentence.Readings is ["act"] ? true : sentence.MustNotAct ? false : null,
        bare);

    // Nobody tells a story around a pasted message or in Chinese with English words.
    static bool CanBeCarried(string text) => text.Length > 2 && text.All(char.IsAscii) && !text.Contains('\n', StringComparison.Ordinal) && !text.Contains(':', StringComparison.Ordinal);

    static IEnumerable<JudgedSentence> ReadCases(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Select(columns => new JudgedSentence(
            "cases",
            columns[0].Replace("\\n", "\n", StringComparison.Ordinal),
            columns[1] is "-" ? [] : [.. columns[1].Split(" + ").Select(name => System.Collections.Immutable.ImmutableArray.Create(name))],
            [columns[2]],
            null));
}
