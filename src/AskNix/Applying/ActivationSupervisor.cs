using System.Globalization;
using System.Text;
using System.Text.Json;
using Nix.Posix;

namespace AskNix.Applying;

/// <summary>
/// The process between ask-nix and a running activation: started in a session of its own, it outlives the terminal and whoever
/// asked, and leaves the exit code behind.
/// </summary>
public static class ActivationSupervisor
{
    /// <summary>Runs a job to its end; the body of <c>ask-nix engine activate FILE</c>.</summary>
    /// <param name="jobFile">The job, as written by the runner of activation steps.</param>
    /// <returns>The exit code of the activation.</returns>
    public static async Task<int> RunAsync(string jobFile)
    {
        var job = JsonSerializer.Deserialize(DurableFile.Read(jobFile), JournalJson.Default.ActivationJob)
            ?? throw new InvalidDataException($"{jobFile} holds no activation job.");
        using var child = ChildProcess.Start(new ChildCommand
        {
            Program = job.Program,
            Arguments = job.Arguments,
            Environment = job.Environment,
            WorkingDirectory = "/",
            Output = new ChildOutput.ToFile(job.LogFile),
            Error = new ChildOutput.ToFile(job.LogFile),
        });
        var exit = await child.WaitAsync();
        DurableFile.Create(job.OutcomeFile, Encoding.UTF8.GetBytes(exit.ShellCode.ToString(CultureInfo.InvariantCulture)), mode: 0x180);
        return exit.ShellCode;
    }
}
