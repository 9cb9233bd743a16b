using AskNix.Understanding.Statistics;

namespace AskNix.Tests.Understanding;

public class ClassifierTests
{
    [Fact]
    public void Weights_cut_short_are_refused() => Should.Throw<InvalidDataException>(() => Classifier.Parse([.. "ASKW"u8, .. new byte[20]]));

    [Fact]
    public void Something_else_than_weights_is_refused() => Should.Throw<InvalidDataException>(() => Classifier.Parse([.. "ELF, a program of some length"u8]));

    [Fact]
    public void Of_a_sentence_without_words_it_is_not_sure() => Classifier.Shipped().Predict([]).Known.ShouldBe(0);
}
