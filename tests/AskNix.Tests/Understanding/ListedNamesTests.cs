using AskNix.Understanding;
using AskNix.Understanding.Names;

namespace AskNix.Tests.Understanding;

public class ListedNamesTests
{
    static readonly ListedNames Names = new();

    [Theory]
    [InlineData("sshpass", "sshpass")]
    [InlineData("SSHPass", "sshpass")]
    [InlineData("2048-in-terminal", "_2048-in-terminal")]
    [InlineData("kmousetool", "kdePackages.kmousetool")]
    public void An_attribute_is_found_by_its_own_name(string name, string attribute) => Names.Find(name).ShouldBe(new ListedName(attribute, IsWord: false));

    [Theory]
    [InlineData("progress")]
    [InlineData("when")]
    public void A_name_that_is_a_word_is_told_from_one_that_is_none(string name) => Names.Find(name).ShouldBe(new ListedName(name, IsWord: true));

    [Theory]
    [InlineData("")]
    [InlineData("_")]
    [InlineData("sshpas")]
    [InlineData("ssh pass")]
    [InlineData("progress ~")]
    [InlineData("\n")]
    public void What_is_no_attribute_is_not_found(string name) => Names.Find(name).ShouldBeNull();

    [Fact]
    public void A_name_longer_than_any_is_not_found() => Names.Find(new string('a', 10_000)).ShouldBeNull();

    [Fact]
    public void Every_line_is_found_by_its_name()
    {
        using var file = new StreamReader(typeof(ListedName).Assembly.GetManifestResourceStream("AskNix.attributes.txt")!);
        var lines = file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBeGreaterThan(20_000);
        foreach (var line in lines)
        {
            var attribute = line.Split(' ')[0];
            Names.Find(attribute.AsSpan(attribute.LastIndexOf('.') + 1)).ShouldBe(new ListedName(attribute, line.EndsWith('~')));
        }
    }
}
