using AskNix.Training.Learning;
using AskNix.Understanding.Names;

namespace AskNix.Tests.Understanding;

public sealed class StarterFileTests
{
    private static readonly string s_data = Path.Combine(HeldOutSentences.Root, "src", "AskNix", "Understanding", "Data");

    [Fact]
    public void The_shipped_names_are_those_the_lists_give() =>
        StarterCompiler.CompileFrom(HeldOutSentences.Root).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(s_data, "names.bin")))
            .ShouldBeTrue("run training/train and commit what it writes");

    [Fact]
    public void Every_name_of_the_list_leads_to_the_row_that_has_it_first()
    {
        var rows = File.ReadLines(Path.Combine(s_data, "names.tsv")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToArray();
        var expected = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
            expected.TryAdd(NameKey.Of(row[0]), row[0]);
        foreach (var row in rows)
        {
            foreach (var alias in row[1].Split(',').Select(alias => NameKey.Of(alias)).Where(key => key.Length > 0))
                expected.TryAdd(alias, row[0]);
        }

        var names = new StarterNames();
        expected.ShouldAllBe(pair => names.Resolve(pair.Key) == pair.Value);
        StarterFile.Shipped().Listed.ShouldBe(rows.Length);
    }

    [Fact]
    public void A_program_of_a_kind_is_known_by_its_name_and_no_word_of_everyday_is_one()
    {
        var names = new StarterNames();
        names.Resolve("sonarr").ShouldBe("sonarr");
        names.Resolve("kalarm").ShouldBe("kdePackages.kalarm");
        names.Resolve("contrast").ShouldBeNull();
        names.Near("harder", 2).ShouldNotContain("harper");
    }

    [Fact]
    public void A_file_in_another_form_is_refused() =>
        Should.Throw<InvalidDataException>(() => new StarterFile(new ShippedFile("AskNix.weights.bin"))).Message.ShouldContain("training/train");

    [Fact]
    public void Words_that_are_none_are_not_found()
    {
        var file = StarterFile.Shipped();
        file.Stems.Find("").ShouldBe(-1);
        file.Stems.Find(new string('f', 100_000)).ShouldBe(-1);
        file.Stems.Find("\uD800").ShouldBe(-1);
    }
}
