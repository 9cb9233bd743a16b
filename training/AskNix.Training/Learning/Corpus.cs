using AskNix.Training.Judging;
using AskNix.Understanding;

namespace AskNix.Training.Learning;

/// <summary>The sentences that are learnt from: the corpus beside the trainer and the cases every reader has to get right.</summary>
static class Corpus
{
    public static List<JudgedSentence> Read(string root) =>
    [
        .. JudgedFile.ReadFolder(Path.Combine(root, "training", "corpus")),
        .. Directory.EnumerateFiles(Path.Combine(root, "tests", "cases", "understand"), "*.tsv").Order(StringComparer.Ordinal).SelectMany(ReadCases),
    ];

    public static List<Example> Examples(SentenceReader reader, IEnumerable<JudgedSentence> sentences) =>
    [
        .. sentences.Where(sentence => sentence.Intents.Length < 2).Select(sentence => new Example(
            sentence.Text,
            reader.FeaturesOf(sentence.Text),
            sentence.Intents is [var intent] ? intent[0] : null,
            sentence.Readings is ["act"] ? true : sentence.MustNotAct ? false : null)),
    ];

    static IEnumerable<JudgedSentence> ReadCases(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Select(columns => new JudgedSentence(
            "cases",
            columns[0].Replace("\\n", "\n", StringComparison.Ordinal),
            columns[1] is "-" ? [] : [.. columns[1].Split(" + ").Select(name => System.Collections.Immutable.ImmutableArray.Create(name))],
            [columns[2]],
            null));
}
