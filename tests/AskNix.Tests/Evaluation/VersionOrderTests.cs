using Nix.Evaluation.Builtins.Versions;

namespace AskNix.Tests.Evaluation;

public sealed class VersionOrderTests
{
    [Theory]
    [InlineData("1.0", "2.3", -1)]
    [InlineData("2.1", "2.3", -1)]
    [InlineData("2.3", "2.3", 0)]
    [InlineData("2.5", "2.3", 1)]
    [InlineData("2.3.1", "2.3", 1)]
    [InlineData("2.3.1", "2.3a", 1)]
    [InlineData("2.3pre1", "2.3", -1)]
    [InlineData("2.3pre3", "2.3pre12", -1)]
    [InlineData("2.3a", "2.3c", -1)]
    [InlineData("2.3pre1", "2.3c", -1)]
    [InlineData("2.3pre1", "2.3q", -1)]
    [InlineData("1.0-1", "1.0.1", 0)]
    [InlineData("007", "7", 0)]
    [InlineData("", "", 0)]
    public void Versions_are_ordered_as_the_manual_says(string first, string second, int order)
    {
        VersionOrder.Compare(first, second).ShouldBe(order);
        VersionOrder.Compare(second, first).ShouldBe(-order);
    }

    [Theory]
    [InlineData("hello-2.12.1", "hello", "2.12.1")]
    [InlineData("gtk+-3", "gtk+", "3")]
    [InlineData("linux-firmware-unstable-2024", "linux-firmware-unstable", "2024")]
    [InlineData("a--1", "a", "-1")]
    [InlineData("a-", "a-", "")]
    [InlineData("-1", "", "1")]
    [InlineData("a-ä", "a", "ä")]
    [InlineData("", "", "")]
    public void A_name_is_parted_at_the_first_dash_no_letter_follows(string text, string name, string version) =>
        DrvName.Parse(text).ShouldBe(new DrvName(name, version));
}
