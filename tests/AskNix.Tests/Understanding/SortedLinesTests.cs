using System.Text;
using AskNix.Features;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Names;

namespace AskNix.Tests.Understanding;

public sealed class SortedLinesTests
{
    private static readonly string[] Kinds = ["text", "number", "switch", "list"];

    [Theory]
    [InlineData("AskNix.settings.txt")]
    [InlineData("features/switches.txt")]
    public void Each_line_is_found_by_its_name(string file)
    {
        var lines = new SortedLines(file, SortedLines.FirstWord);
        var names = Lines(file).Select(line => line.Split(' ')[0]).ToArray();
        names.Length.ShouldBeGreaterThan(100);
        names.ShouldBe(names.Order(StringComparer.Ordinal));
        names.ShouldBeUnique();
        foreach (var name in names)
            Encoding.ASCII.GetString(lines.Find(name)).ShouldStartWith(name + ' ');
        lines.Find("no such name").IsEmpty.ShouldBeTrue();
        lines.Find("").IsEmpty.ShouldBeTrue();
        lines.Find(new string('z', 500)).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Each_option_with_an_everyday_name_takes_one_kind_of_value()
    {
        foreach (var option in KnownOptions.All.Value.GroupBy(known => known.Option))
        {
            OptionNames.IsName(option.Key).ShouldBeTrue(option.Key);
            Kinds.ShouldContain(option.Select(known => known.Takes).Distinct().Single(), option.Key);
        }
    }

    [Fact]
    public void A_name_that_is_also_a_word_or_a_program_is_no_service_by_itself()
    {
        var modules = new ModuleSwitches();
        modules.IsService("collectd").ShouldBeTrue();
        modules.Find("collectd").ShouldBe("services.collectd.enable");
        modules.IsService("vault").ShouldBeFalse();
        modules.Find("vault").ShouldBe("services.vault.enable");
        modules.IsService("sway").ShouldBeFalse();
        modules.IsService("no such module").ShouldBeFalse();
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(typeof(SortedLines).Assembly.GetManifestResourceStream(file)!);
        while (reader.ReadLine() is { } line)
        {
            if (line[0] != '#')
                yield return line;
        }
    }
}
