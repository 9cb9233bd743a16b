using AskNix.Cli.Terminals;
using Nix.Store.Daemon;
using Nixos.Evaluating;

namespace AskNix.Cli.Commands.Engine;

/// <summary>What a daemon tells of its work, as lines: the form that Nix's own tools have where there is no terminal.</summary>
/// <param name="output">Where to; several threads may tell.</param>
/// <param name="verbosity">What is shown.</param>
/// <param name="printsBuildOutput">Whether what builders print is shown.</param>
internal sealed class BuildMessages(TextWriter output, Verbosity verbosity, bool printsBuildOutput)
{
    private readonly Lock _gate = new();

    /// <summary>Shows one.</summary>
    public void Show(DaemonEvent told)
    {
        if (DaemonText.Line(told, verbosity, printsBuildOutput) is { } line)
            Write(line);
    }

    /// <summary>Writes a line of our own.</summary>
    public void Write(string line)
    {
        lock (_gate)
            output.WriteLine(Printable.Lines(DaemonText.Plain(line)));
    }
}
