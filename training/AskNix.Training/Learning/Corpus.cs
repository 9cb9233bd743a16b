using AskNix.Training.Judging;
using AskNix.Understanding;
using AskNix.Understanding.Statistics;

namespace AskNix.Training.Learning;

/// <summary>
/// The sentences that are learnt from: the corpus beside the trainer, the cases every reader has to get right, and what is said for each feature and topic.
/// Of those that were not written for the corpus none is learnt that is near a held-out one.
/// </summary>
static class Corpus
{
    public static List<JudgedSentence> Read(string root) =>
    [
        .. JudgedFile.ReadFolder(Path.Combine(root, "training", "corpus")),
        .. ReadCases(Path.Combine(root, "tests", "cases", "understand")),
        .. ApartFromHeldOut(root, [.. ReadCases(Path.Combine(root, "tests", "cases", "understand", "ruled")), .. Said(root, "features", "enable-feature", "act", "ask"), .. Said(root, "knowledge", "explain-concept", "answer")]),
    ];

    static IEnumerable<JudgedSentence> ApartFromHeldOut(string root, List<JudgedSentence> sentences)
    {
        var heldOut = new NearSentences(JudgedFile.ReadFolder(Path.Combine(root, "tests", "cases", "understand", "held-out")).Select(sentence => sentence.Text));
        return sentences.Where(sentence => heldOut.Nearest(sentence.Text).Similarity < NearSentences.SameFamily);
    }

    // What it is said for stands before the sentence.
    static IEnumerable<JudgedSentence> Said(string root, string of, string intent, params string[] readings) =>
        File.ReadLines(Path.Combine(root, "tests", "cases", of, "said.tsv")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
            .Select(columns => new JudgedSentence("said", columns[1], [[intent]], [.. readings], null));

    /// <summary>
    /// The sentences as the trainer sees them: bare, then those of a line inside a carrier. Several wishes in one teach only that something
    /// is wished.
    /// </summary>
    public static List<Example> Examples(SentenceReader reader, IEnumerable<JudgedSentence> sentences, Carriers carriers)
    {
        var learnt = sentences.ToList();
        return
        [
            .. learnt.AsParallel().AsOrdered().Select(sentence => Example(reader, sentence, sentence.Text, bare: true)),
            .. learnt.Select((sentence, index) => (sentence, index)).Where(pair => CanBeCarried(pair.sentence.Text)).AsParallel().AsOrdered()
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

    static IEnumerable<JudgedSentence> ReadCases(string folder) => Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Select(columns => new JudgedSentence(
            "cases",
            columns[0].Replace("\\n", "\n", StringComparison.Ordinal),
            columns[1] is "-" ? [] : [.. columns[1].Split(" + ").Select(name => System.Collections.Immutable.ImmutableArray.Create(name))],
            [columns[2]],
            null));
}
