namespace Nix.Syntax.Editing;

/// <summary>
/// Edits as words, for command lines and test cases: <c>append OPTION ELEMENT</c>, <c>remove OPTION ELEMENT</c>,
/// <c>set OPTION VALUE</c>, <c>unset OPTION</c>, <c>import PATH</c>, <c>unimport PATH</c>, <c>input NAME URL</c>, <c>uninput NAME</c>.
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
            _ => null,
        };
    }

    /// <summary>The edit of a line whose first two words end at spaces and whose third is the rest.</summary>
    public static Edit? TryParseLine(string line) =>
        TryParse(line.Split(' ', line.StartsWith("unset ", StringComparison.Ordinal) || line.Contains("import ", StringComparison.Ordinal) ? 2 : 3,
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
