using AskNix.Cli.Commands.Engine;

namespace AskNix.Tests.Cli;

public sealed class CommandWordsTests
{
    [Theory]
    [InlineData("-qR /store/a", "[-q] [-R] /store/a")]
    [InlineData("-j3 -j auto", "[-j] 3 [-j] auto")]
    [InlineData("-vj12kA", "[-v] [-j] 12kA")]
    [InlineData("--query -", "[--query] -")]
    [InlineData("-E -- -qR --x", "[-E] -qR --x")]
    [InlineData("-1", "[-1]")]
    public void Short_flags_may_stand_together(string line, string expected)
    {
        var words = new CommandWords(line.Split(' '));
        List<string> taken = [];
        while (words.TryTake(out var word, out var isFlag))
            taken.Add(isFlag ? $"[{word}]" : word);
        string.Join(' ', taken).ShouldBe(expected);
    }

    [Fact]
    public void A_value_is_taken_as_it_stands()
    {
        var words = new CommandWords(["-A", "-qR"]);
        words.TryTake(out _, out _).ShouldBeTrue();
        words.TryTakeValue(out var value).ShouldBeTrue();
        value.ShouldBe("-qR");
    }
}
