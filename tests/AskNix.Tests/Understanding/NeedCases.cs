using AskNix.Catalogue;
using AskNix.Tests.Syntax;
using AskNix.Training.Judging;
using AskNix.Understanding.Names;

namespace AskNix.Tests.Understanding;

/// <summary>What people say they need, from the files of tests/cases/catalogue, against what is offered for it without an index.</summary>
public sealed class NeedCases(ITestOutputHelper output)
{
    [Theory]
    [InlineData("needs.txt", 0.93, 0.98)]
    [InlineData("needs-at-length.txt", 0.92, 0.96)]
    [InlineData("needs-by-area.txt", 0.88, 0.95)]
    [InlineData("needs-in-other-words.txt", 0.88, 0.95)]
    [InlineData("needs-by-asker.txt", 0.88, 0.93)]
    [InlineData("needs-by-tool.txt", 0.85, 0.93)]
    public void A_good_program_is_among_the_first_three_and_mostly_the_first(string file, double first, double three)
    {
        var lines = File.ReadAllLines(Path.Combine(SyntaxCases.Folder("catalogue"), file));
        var score = NeedScore.Of(new CataloguePackageNames(new StarterNames(), null), lines, output.WriteLine);
        using var ranking = new PlainRanking(Path.Combine(HeldOutSentences.Root, "src", "AskNix", "Understanding", "Data"));
        var plain = NeedScore.Of(ranking, lines);
        output.WriteLine($"{score}; plain full-text ranking of the same wording: {plain}");
        (score.First / (double)score.Needs).ShouldBeGreaterThanOrEqualTo(first);
        (score.Three / (double)score.Needs).ShouldBeGreaterThanOrEqualTo(three);
        score.First.ShouldBeGreaterThan(plain.First);
    }
}
