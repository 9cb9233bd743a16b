namespace AskNix.Cli.Terminals;

/// <summary>Puts colour around text where colours are wanted, breaks its lines where they are too wide, and leaves it as it is where neither is.</summary>
/// <param name="Columns">How wide the terminal is; null where it is none.</param>
internal readonly record struct TextStyle(bool Colored, int? Columns = null)
{
    /// <summary>Prose in lines that fit; behind <paramref name="indent"/>, which the first line has already.</summary>
    public string Prose(string text, string indent = "") => LineBreaks.Between(text, Columns ?? int.MaxValue, indent);


    public string Bold(string text) => Wrap(text, "1");

    public string Faint(string text) => Wrap(text, "2");

    public string Red(string text) => Wrap(text, "31");

    public string Green(string text) => Wrap(text, "32");

    public string Yellow(string text) => Wrap(text, "33");

    public string Cyan(string text) => Wrap(text, "36");

    private string Wrap(string text, string code) => Colored && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
