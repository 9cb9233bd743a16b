using AskNix.Understanding.Names;

namespace AskNix.Tests.Understanding;

public sealed class NameTableTests
{
    private static readonly NameTable s_table = new("AskNix.features.tsv", ',', NameKey.Write);

    [Fact]
    public void Every_name_of_the_file_leads_to_the_row_that_has_it_first()
    {
        var rows = DataLines.Read("AskNix.features.tsv").ToArray();
        var expected = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var columns in rows)
            expected.TryAdd(NameKey.Of(columns[0]), columns[0]);
        foreach (var columns in rows)
        {
            foreach (var alias in columns[1].Split(',', StringSplitOptions.RemoveEmptyEntries))
                expected.TryAdd(NameKey.Of(alias), columns[0]);
        }

        s_table.Keys().ToDictionary(name => name.Key, name => s_table.Text(name.Row, 0)).ShouldBe(expected, ignoreOrder: true);
        expected.ShouldAllBe(pair => s_table.Text(s_table.Find(pair.Key)!.Value, 0) == pair.Value);
        s_table.Rows.Select(row => (s_table.Text(row, 0), s_table.Text(row, 2))).ShouldBe(rows.Select(columns => (columns[0], columns[2])));
    }

    [Theory]
    [InlineData("OpenSSH", "ssh")]
    [InlineData("ssh-server", "ssh")]
    [InlineData("  Blue Tooth ", "bluetooth")]
    public void Spelling_does_not_matter(string name, string attribute) => s_table.Text(s_table.Find(name)!.Value, 0).ShouldBe(attribute);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("no program is called so")]
    [InlineData("\0\uFFFF\uD800")]
    public void What_is_no_name_leads_nowhere(string name) => s_table.Find(name).ShouldBeNull();

    [Fact]
    public void Words_longer_than_any_name_lead_nowhere() => s_table.Find(new string('f', 100_000)).ShouldBeNull();

    [Fact]
    public void Several_threads_may_ask_at_once() =>
        Parallel.ForEach(Enumerable.Range(0, 64), _ => s_table.Text(s_table.Find("ssh")!.Value, 0).ShouldBe("ssh"));

    [Fact]
    public void A_file_that_is_not_shipped_is_named() => Should.Throw<InvalidOperationException>(() => new ShippedFile("no.tsv")).Message.ShouldContain("no.tsv");
}
