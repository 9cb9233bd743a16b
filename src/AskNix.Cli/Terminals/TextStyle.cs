namespace AskNix.Cli.Terminals;

/// <summary>Puts colour around text where colours are wanted, and leaves it as it is where not.</summary>
internal readonly record struct TextStyle(bool Colored)
{
    public string Bold(string text) => Wrap(text, "1");

    public string Faint(string text) => Wrap(text, "2");

    public string Red(string text) => Wrap(text, "31");

    public string Green(string text) => Wrap(text, "32");

    public string Yellow(string text) => Wrap(text, "33");

    public string Cyan(string text) => Wrap(text, "36");

    private string Wrap(string text, string code) => Colored && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
