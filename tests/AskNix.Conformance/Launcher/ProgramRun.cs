using System.Diagnostics;

namespace AskNix.Conformance.Launcher;

/// <summary>A program that was run to its end.</summary>
public sealed record ProgramRun(int ExitCode, string Output, string Error, TimeSpan Elapsed)
{
    /// <param name="changes">Variables that differ from this process's; null to remove one.</param>
    public static async Task<ProgramRun> StartAsync(string program, string[] arguments, string directory, Dictionary<string, string?>? changes = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in changes ?? [])
            start.Environment[name] = value;
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ProgramRun(process.ExitCode, await output, await error, Stopwatch.GetElapsedTime(began));
    }
}
