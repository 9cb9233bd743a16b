using AskNix.Cli.Arguments;

namespace AskNix.Cli.Terminals;

/// <summary>The three streams of the process, and what is at their other ends. The only thing in the program that prints.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, TextReader input)
{
    /// <summary>The answer.</summary>
    public TextWriter Output { get; } = output;

    /// <summary>Progress, notices, questions, errors.</summary>
    public TextWriter Error { get; } = error;

    public TextReader Input { get; } = input;

    /// <summary>Standard output as bytes, for what is not text of ours.</summary>
    public Func<Stream> OpenOutput { get; init; } = () => Stream.Null;

    /// <summary>Standard input as bytes, for what is not text.</summary>
    public Func<Stream> OpenInput { get; init; } = () => Stream.Null;

    /// <summary>Whether there is something to be read within a time, or the end.</summary>
    public Func<TimeSpan, bool> InputWaits { get; init; } = _ => true;

    /// <summary>Waits on the calling thread until there is something to be read, or the end.</summary>
    public Action<CancellationToken> WaitForInput { get; init; } = _ => { };

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    public bool InputIsTerminal { get; init; }

    /// <summary>Columns of what standard error is shown on; 80 where it cannot be told.</summary>
    public Func<int> Width { get; init; } = () => 80;

    /// <summary>Columns of what standard output is shown on; 80 where it cannot be told.</summary>
    public Func<int> OutputWidth { get; init; } = () => 80;

    public TextStyle OutputStyle { get; private set; }

    public TextStyle ErrorStyle { get; private set; }

    /// <summary>Whether somebody reads along and can answer: a question is written to standard error.</summary>
    public bool CanAsk => InputIsTerminal && ErrorIsTerminal;

    /// <summary>Settles colours once the options are known. An explicit --color goes before NO_COLOR.</summary>
    public void Settle(ColorChoice choice, IReadOnlyDictionary<string, string> environment)
    {
        var wanted = !environment.TryGetValue("NO_COLOR", out var no) || no.Length == 0;
        var capable = !environment.TryGetValue("TERM", out var term) || term is not ("dumb" or "");
        OutputStyle = new TextStyle(Decide(OutputIsTerminal), OutputIsTerminal ? OutputWidth() : null);
        ErrorStyle = new TextStyle(Decide(ErrorIsTerminal), ErrorIsTerminal ? Width() : null);

        bool Decide(bool isTerminal) => choice switch
        {
            ColorChoice.Always => true,
            ColorChoice.Never => false,
            _ => isTerminal && wanted && capable,
        };
    }
}
