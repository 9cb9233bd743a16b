using System.Buffers;
using AskNix.Cli.Arguments;
using AskNix.Plans;

namespace AskNix.Cli.Rendering;

/// <summary>Turns what could be asked next into a command line that starts the same program and means the same machine.</summary>
/// <param name="program">How this program is started where it was started from, such as <c>./ask-nix</c>.</param>
internal sealed class NextCommand(CliOptions options, string program)
{
    private const string Name = "ask-nix ";

    private static readonly SearchValues<char> s_meansSomethingBetweenQuotes = SearchValues.Create("\"$`\\!");

    /// <param name="next">A sentence, or a command line that begins with the program's name.</param>
    public string For(string next) =>
        next.StartsWith(Name, StringComparison.Ordinal) ? Start + next[Name.Length..] : Start + Quoted(next);

    /// <summary>A text in which command lines stand, each at its beginning, behind a colon or between quotation marks.</summary>
    public string In(string text)
    {
        var whole = text.Replace('"' + Name, '"' + Start, StringComparison.Ordinal).Replace(": " + Name, ": " + Start, StringComparison.Ordinal);
        return whole.StartsWith(Name, StringComparison.Ordinal) ? Start + whole[Name.Length..] : whole;
    }

    private string Start => $"{program} {Machine}";

    private string Machine => options switch
    {
        { Demo: true } => "--demo ",
        { Root: { } root } => $"--root {ShellQuoting.Quote(root)} ",
        _ => "",
    };

    // A sentence may hold anything, and these lines are made to be pasted into a shell.
    private static string Quoted(string sentence) =>
        sentence.AsSpan().ContainsAny(s_meansSomethingBetweenQuotes) || !sentence.Contains(' ', StringComparison.Ordinal)
            ? ShellQuoting.Quote(sentence)
            : $"\"{sentence}\"";
}
