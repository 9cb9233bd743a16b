using AskNix.Cli.Arguments;
using AskNix.Cli.Commands;
using AskNix.Cli.Composition;

namespace AskNix.Tests.Cli;

public sealed class CommandLineTests
{
    public static TheoryData<string, string> Lines()
    {
        var lines = new TheoryData<string, string>();
        foreach (var file in CliCases.Files("lines"))
        {
            foreach (var line in File.ReadAllLines(file).Where(line => line.Length > 0 && line[0] != '#'))
            {
                var arrow = line.IndexOf("=>", StringComparison.Ordinal);
                lines.Add(line[..arrow].Trim(), line[(arrow + 2)..].Trim());
            }
        }

        return lines;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_is_taken_for(string line, string expected)
    {
        var parser = new CommandParser(options => new Session(options, new CapturedTerminal().Terminal, CapturedTerminal.NoEnvironment, TimeProvider.System));

        var parsed = CommandLine.Parse(Words(line), parser.TryParse);

        var described = ParsedLineText.Of(parsed);
        // The last hint of a mistake is the same for all of them.
        if (parsed is MistakenLine)
            described.ShouldStartWith(expected);
        else
            described.ShouldBe(expected);
    }

    private static string[] Words(string line)
    {
        var words = new List<string>();
        for (var at = 0; at < line.Length;)
        {
            var quoted = line[at] == '"';
            var end = line.IndexOf(quoted ? '"' : ' ', at + 1);
            end = end < 0 ? line.Length : end;
            words.Add(quoted ? line[(at + 1)..end] : line[at..end]);
            at = quoted ? end + 1 : end;
            while (at < line.Length && line[at] == ' ')
                at++;
        }

        return [.. words];
    }
}
