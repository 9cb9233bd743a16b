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
    /// <exception cref="FileNotFoundException">Whoever asked for it was killed, and the job has been withdrawn.</exception>
    public static async Task<int> RunAsync(string jobFile)
    {
        // First who runs it, then that it runs: from the rename on the job cannot be withdrawn, and can be waited for.
        DurableFile.Create(
            Path.ChangeExtension(jobFile, ".process"),
            JsonSerializer.SerializeToUtf8Bytes(ProcessIdentity.Current, JournalJson.Default.ProcessIdentity));
        var started = Path.ChangeExtension(jobFile, ".started");
        File.Move(jobFile, started);
        var job = JsonSerializer.Deserialize(DurableFile.Read(started), JournalJson.Default.ActivationJob)
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
