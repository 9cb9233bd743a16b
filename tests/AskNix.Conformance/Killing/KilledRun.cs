using System.Globalization;
using AskNix.Conformance.Stories;
using Nix.Posix;

namespace AskNix.Conformance.Killing;

/// <summary>A run of the program that is killed: at a call it is about to make, or after a while.</summary>
internal static class KilledRun
{
    // The inner shell stops itself and becomes the program when it is continued. It is a grandchild of this process, so that waiting
    // for it is the tracer's alone.
    private const string StopFirst = """sh -c 'echo $$; kill -STOP $$; exec "$@" >/dev/null 2>&1' sh "$@" & wait $!""";

    /// <returns>The tracer, with the call it was killed at.</returns>
    public static async Task<CountingTracer> AtCallAsync(DemoHome home, int number, params IEnumerable<string> words)
    {
        var command = AskNixProgram.With(Quiet(home), words);
        using var shell = ChildProcess.Start(new ChildCommand
        {
            Program = "/bin/sh",
            Arguments = ["-c", StopFirst, "sh", command.Program, .. command.Arguments],
            Environment = command.Environment,
            WorkingDirectory = "/",
        });
        var process = 0;
        await foreach (var line in shell.StandardOutput.ReadLinesAsync(TestContext.Current.CancellationToken))
        {
            process = int.Parse(line, CultureInfo.InvariantCulture);
            break;
        }
        var tracer = new CountingTracer(home.Root, AskNixProgram.Command[^1], number);
        await tracer.RunAsync(process);
        await Patience.WithAsync("the shell around the traced program", limit => shell.Exit.WaitAsync(limit));
        return tracer;
    }

    /// <returns>Whether it was still running.</returns>
    public static async Task<bool> AfterAsync(DemoHome home, TimeSpan time, params IEnumerable<string> words)
    {
        using var child = ChildProcess.Start(AskNixProgram.With(Quiet(home), words) with { Output = new ChildOutput.Discarded(), Error = new ChildOutput.Discarded() });
        var first = await Task.WhenAny(child.Exit, Task.Delay(time));
        // The program alone: what it has started goes on, as after a real kill.
        if (first != child.Exit)
            Tracing.Signal(child.ProcessId, Tracing.Kill);
        return (await child.Exit).Signal == Tracing.Kill;
    }

    // Without these the runtime itself makes and removes files, which would be counted.
    private static IReadOnlyDictionary<string, string> Quiet(DemoHome home) => home.EnvironmentWith(
        KeyValuePair.Create<string, string?>("DOTNET_EnableDiagnostics", "0"),
        KeyValuePair.Create<string, string?>("DOTNET_EnableWriteXorExecute", "0"),
        KeyValuePair.Create<string, string?>("DOTNET_TieredPGO", "0"));
}
