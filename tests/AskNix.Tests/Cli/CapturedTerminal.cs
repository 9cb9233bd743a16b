using AskNix.Cli.Arguments;
using AskNix.Cli.Terminals;

namespace AskNix.Tests.Cli;

/// <summary>A terminal of a test: what is written is kept, what is typed was typed beforehand.</summary>
internal sealed class CapturedTerminal
{
    public CapturedTerminal(bool isTerminal = false, string typed = "", ColorChoice color = ColorChoice.Never)
    {
        Terminal = new Terminal(new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" }, new StringReader(typed))
        {
            OutputIsTerminal = isTerminal,
            ErrorIsTerminal = isTerminal,
            InputIsTerminal = isTerminal,
        };
        Terminal.Settle(color, NoEnvironment);
    }

    public static IReadOnlyDictionary<string, string> NoEnvironment { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public Terminal Terminal { get; }

    public string Output => Terminal.Output.ToString()!;

    public string Error => Terminal.Error.ToString()!;
}
