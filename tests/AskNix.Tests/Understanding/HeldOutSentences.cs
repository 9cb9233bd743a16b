using AskNix.Backend;
using AskNix.Training.Judging;
using AskNix.Training.Learning;

namespace AskNix.Tests.Understanding;

/// <summary>The sentences no one trained or tuned on: tests/cases/understand/held-out, a file a family.</summary>
public class HeldOutSentences(ITestOutputHelper output)
{
    internal static readonly string Root = RepositoryRoot();

    const double LeastIntents = 0.97;
    const double LeastEntities = 0.935;

    static readonly List<JudgedSentence> Sentences = [.. JudgedFile.ReadFolder(Path.Combine(Root, "tests", "cases", "understand", "held-out"))];

    [Fact]
    public void They_are_read_as_well_as_promised()
    {
        var score = Score.Of(BackendComposition.CreateReader(), Sentences);
        output.WriteLine(score.ToString());
        foreach (var verdict in score.Verdicts.Where(verdict => verdict.ActsWrongly || verdict.DestroysWrongly))
            output.WriteLine(verdict.ToString());

        score.Intents.ShouldBeGreaterThanOrEqualTo(LeastIntents);
        score.Entities.ShouldBeGreaterThanOrEqualTo(LeastEntities);
        score.ActsWrongly.ShouldBeLessThanOrEqualTo(0.001);
        score.DestroysWrongly.ShouldBe(0);
    }

    [Fact]
    public void There_are_enough_of_them()
    {
        Sentences.Count.ShouldBeGreaterThanOrEqualTo(1500);
        Sentences.Count(sentence => sentence.MustNotAct).ShouldBeGreaterThanOrEqualTo(600);
    }

    [Fact]
    public void None_is_near_a_sentence_that_was_learnt()
    {
        var learnt = new NearSentences(Corpus.Read(Root).Select(sentence => sentence.Text));
        Sentences.Select(sentence => (sentence.Text, Near: learnt.Nearest(sentence.Text))).Where(pair => pair.Near.Similarity >= NearSentences.SameFamily)
            .Select(pair => $"{pair.Text} ~ {pair.Near.Text}").ShouldBeEmpty();
    }

    static string RepositoryRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(Path.Combine(folder, "training", "corpus")))
                return folder;
        }

        throw new DirectoryNotFoundException("training/corpus");
    }
}
