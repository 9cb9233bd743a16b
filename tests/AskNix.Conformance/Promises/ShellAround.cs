using AskNix.Conformance.Stories;
using AskNix.Plans;
using Nix.Posix;

namespace AskNix.Conformance.Promises;

/// <summary>The program, started by a shell script that prepares what surrounds it: mounts that only it sees, pipes, a mode of files.</summary>
internal static class ShellAround
{
    /// <summary>Runs a script in which <c>"$@"</c> starts the program.</summary>
    public static Task<ProgramRun> RunAsync(DemoHome home, string script, params IEnumerable<string> words) => RunAsync(home, [], script, words);

    /// <summary>The same with mounts of its own, which end with it.</summary>
    public static Task<ProgramRun> WithMountsAsync(DemoHome home, string script, params IEnumerable<string> words) => RunAsync(
        home, [ProgramLookup.Find("unshare", "/usr/bin:/bin"), .. User.Current.IsRoot ? (string[])["--mount"] : ["--map-root-user", "--mount"]], script, words);

    private static async Task<ProgramRun> RunAsync(DemoHome home, IReadOnlyList<string> prefix, string script, IEnumerable<string> words)
    {
        var program = AskNixProgram.With(home.Environment, words);
        string[] line = [.. prefix, "/bin/bash", "-c", script, "bash", program.Program, .. program.Arguments];
        var command = program with { Program = line[0], Arguments = line[1..] };
        var result = await Patience.WithAsync(ShellQuoting.Quote(line), limit => ChildProcess.RunAsync(command, cancellationToken: limit));
        return new ProgramRun(result.Exit, result.OutputText, result.ErrorText);
    }
}
