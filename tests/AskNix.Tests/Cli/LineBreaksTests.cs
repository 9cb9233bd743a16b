using AskNix.Cli.Terminals;

namespace AskNix.Tests.Cli;

public sealed class LineBreaksTests
{
    [Theory]
    [InlineData("A flake is a folder with a flake.nix, and", "A flake is a folder with\na flake.nix, and")]
    [InlineData("short\nA flake is a folder with a flake.nix", "short\nA flake is a folder with\na flake.nix")]
    [InlineData("Restart    needed: kernel modules have changed", "Restart    needed: kernel\n           modules have\n           changed")]
    [InlineData("Generation  Date                 Kernel   current", "Generation  Date                 Kernel   current")]
    [InlineData("  nix-shell -I nixpkgs=/some/where/else -p hello", "  nix-shell -I nixpkgs=/some/where/else -p hello")]
    [InlineData("      -> Name another root with --root", "      -> Name another\n         root with --root")]
    [InlineData("at /nix/store/a-word-that-fits-nowhere-at-all really", "at\n/nix/store/a-word-that-fits-nowhere-at-all\nreally")]
    [InlineData("一二三四五 一二三四五 一二三四五", "一二三四五 一二三四五\n一二三四五")]
    public void Lines_are_broken_between_words(string text, string broken) => LineBreaks.Between(text, 25).ShouldBe(broken);

    [Fact]
    public void What_is_broken_off_stands_under_its_line() =>
        LineBreaks.Between("one two three four five six seven", 22, "  ").ShouldBe("one two three four\n  five six seven");

    [Fact]
    public void Without_a_terminal_nothing_is_broken()
    {
        var text = new string('a', 300) + " " + new string('b', 300);
        new TextStyle(Colored: false).Prose(text).ShouldBe(text);
    }
}
