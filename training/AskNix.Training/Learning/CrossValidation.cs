using AskNix.Training.Judging;
using AskNix.Understanding;
using AskNix.Understanding.Names;
using AskNix.Understanding.Statistics;

namespace AskNix.Training.Learning;

/// <summary>Reads each fifth of the corpus with weights learnt from the other four: the honest figure while the corpus grows.</summary>
static class CrossValidation
{
    const int Parts = 5;

    public static Score Run(string root, IFeatureNames features, ITopicNames topics)
    {
        var sentences = Corpus.Read(root);
        var carriers = Carriers.Read(root);
        var plain = new SentenceReader(new StarterNames(), features, topics, null);
        var verdicts = new List<Verdict>();
        for (var part = 0; part < Parts; part++)
        {
            var others = sentences.Where((_, index) => index % Parts != part);
            var classifier = Classifier.Parse(new Trainer(Corpus.Examples(plain, others, carriers)).Train());
            var reader = new SentenceReader(new StarterNames(), features, topics, classifier);
            verdicts.AddRange(Score.OfThinking(reader, sentences.Where((_, index) => index % Parts == part)).Verdicts);
        }

        return Score.Of(verdicts);
    }
}
