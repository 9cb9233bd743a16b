using System.Globalization;

namespace Nix.Syntax.Editing;

/// <summary>
/// Edits as words, for command lines and test cases: <c>append OPTION ELEMENT</c>, <c>remove OPTION ELEMENT</c>,
/// <c>set OPTION VALUE</c>, <c>unset OPTION</c>, <c>import PATH</c>, <c>unimport PATH</c>, <c>input NAME URL</c>, <c>uninput NAME</c>,
/// <c>user NAME</c>, <c>port NUMBER</c>, <c>udp-port NUMBER</c>.
/// </summary>
public static class EditNotation
{
    /// <summary>The edit the words stand for; null if they stand for none.</summary>
    public static Edit? TryParse(params ReadOnlySpan<string> words)
    {
        if (words.Length is < 2 or > 3)
            return null;
        string last = words[^1];
        var option = words[0] is "append" or "remove" or "set" or "unset" ? AttributePath.TryParse(words[1]) : null;
        return (words[0], words.Length) switch
        {
            ("append", 3) when option is not null => new AppendToList(option, last),
            ("remove", 3) when option is not null => new RemoveFromList(option, last),
            ("set", 3) when option is not null => new SetOption(option, last),
            ("unset", 2) when option is not null => new RemoveOption(option),
            ("import", 2) => new AddImport(last),
            ("unimport", 2) => new RemoveImport(last),
            ("input", 3) => new SetFlakeInput(words[1], last),
            ("uninput", 2) => new RemoveFlakeInput(last),
            ("user", 2) => new AddUser(last, null, "wheel"),
            ("user", 3) => new AddUser(words[1], last, "wheel"),
            ("port" or "udp-port", 2) when int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out int port) =>
                new OpenFirewallPort(port, words[0] == "udp-port"),
            _ => null,
        };
    }

    /// <summary>The edit of a line: a word, for all but a few a path or name, and the rest of the line.</summary>
    public static Edit? TryParseLine(string line)
    {
        string verb = line.Split(' ', 2)[0];
        int words = verb is "unset" or "import" or "unimport" or "uninput" or "port" or "udp-port" ? 2 : 3;
        return TryParse(line.Split(' ', words, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
