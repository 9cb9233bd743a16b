using AskNix.Cli.Arguments;
using AskNix.Plans;

namespace AskNix.Cli.Rendering;

/// <summary>Turns what could be asked next into a command line that means the same machine.</summary>
internal sealed class NextCommand(CliOptions options)
{
    private const string Program = "ask-nix ";

    /// <param name="next">A sentence, or a command line that begins with the program's name.</param>
    public string For(string next)
    {
        var rest = next.StartsWith(Program, StringComparison.Ordinal) ? next[Program.Length..] : Quoted(next);
        return $"{Program}{Machine}{rest}";
    }

    private string Machine => options switch
    {
        { Demo: true } => "--demo ",
        { Root: { } root } => $"--root {ShellQuoting.Quote(root)} ",
        _ => "",
    };

    private static string Quoted(string sentence) => sentence.Contains(' ', StringComparison.Ordinal) ? $"\"{sentence}\"" : sentence;
}
