using System.Text;
using AskNix.Plans;
using Nix.Posix;

namespace AskNix.Conformance.Stories;

/// <summary>Somebody at a terminal of their own (made by util-linux's <c>script</c>) who types something.</summary>
internal static class PersonAtTerminal
{
    /// <summary>Runs the program there; what it printed is in <see cref="ProgramRun.Output"/>, both streams as a terminal shows them.</summary>
    /// <param name="typed">All they will type, line breaks included; \\u0004 ends the input.</param>
    public static async Task<ProgramRun> RunAsync(IReadOnlyDictionary<string, string> environment, string typed, params IEnumerable<string> words)
    {
        var command = AskNixProgram.With(environment, words);
        var line = "exec " + ShellQuoting.Quote([command.Program, .. command.Arguments]);
        var atTerminal = new ChildCommand
        {
            Program = ProgramLookup.Find("script", "/usr/bin:/bin"),
            Arguments = ["--quiet", "--return", "--command", line, "/dev/null"],
            Environment = new Dictionary<string, string>(environment, StringComparer.Ordinal) { ["SHELL"] = "/bin/sh", ["TERM"] = "xterm" },
            WorkingDirectory = "/",
            Input = new ChildInput.Text(Encoding.UTF8.GetBytes(typed)),
        };
        var result = await Patience.WithAsync(line, limit => ChildProcess.RunAsync(atTerminal, cancellationToken: limit));
        return new ProgramRun(result.Exit, result.OutputText, result.ErrorText);
    }
}
