using AskNix.Conformance.Daemon;
using AskNix.Conformance.Stories;
using Nix.Posix;

namespace AskNix.Conformance.Evaluation;

/// <summary>Nix's own tools and <c>ask-nix engine</c> side by side, on one store behind a real daemon, as whole processes.</summary>
/// <param name="daemon">The daemon.</param>
/// <param name="remote">What NIX_REMOTE says: daemon, or nothing where Nix's own tools are to do without.</param>
internal sealed class EngineProgram(RealDaemon daemon, string remote = "daemon")
{
    /// <summary>The folder of the expressions they work on.</summary>
    public static string Cases { get; } = Path.Combine(EvaluationCases.Root, "engine");

    private Dictionary<string, string?> Environment => new(daemon.Store.Environment!, StringComparer.Ordinal) { ["NIX_REMOTE"] = remote };

    /// <summary>Runs a Nix program in an empty store, then ours in the store emptied again.</summary>
    /// <returns>How each went, and what each left behind.</returns>
    public async Task<(EngineOutcome Nix, EngineOutcome Ours)> CompareAsync(string nixProgram, string tool, params string[] arguments)
    {
        var theirs = await RunAsync(new ChildCommand { Program = daemon.Store.Nix.Program(nixProgram), Arguments = arguments, Environment = daemon.Store.Environment });
        var ours = await OursAsync(["engine", tool, .. arguments]);
        return (theirs, ours);
    }

    /// <summary>Runs ours in an empty store.</summary>
    public Task<EngineOutcome> OursAsync(params IEnumerable<string> words) => RunAsync(AskNixProgram.With(daemon.Store.Environment, words));

    private async Task<EngineOutcome> RunAsync(ChildCommand command)
    {
        var work = Directory.CreateDirectory(daemon.Store["work"]).FullName;
        var result = await ChildProcess.RunAsync(command with { Environment = ChildEnvironment.Scrubbed(Environment), WorkingDirectory = work });
        var links = Directory.GetFileSystemEntries(work, "*", SearchOption.AllDirectories)
            .Select(link => $"{Path.GetRelativePath(work, link)} -> {new FileInfo(link).LinkTarget}");
        var outcome = new EngineOutcome(
            result.Exit.ShellCode,
            result.OutputText,
            WithoutWaiting(result.ErrorText),
            string.Join('\n', links.Order(StringComparer.Ordinal)),
            await daemon.Store.TextAsync("nix-store", "--dump-db"));
        await daemon.Store.TextAsync("nix-store", "--verify", "--check-contents");
        Directory.Delete(work, recursive: true);
        await EmptyAsync();
        return outcome;
    }

    // What was added is kept until the daemon has noticed that its client is gone.
    private async Task EmptyAsync()
    {
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            await daemon.Store.TextAsync("nix-store", "--gc");
            if ((await daemon.Store.TextAsync("nix-store", "--dump-db")).Length == 0)
                return;
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException("the store does not become empty");
    }

    // Two processes of a busy machine wait for each other's turn at the database, and older ones say so.
    private static string WithoutWaiting(string errors) =>
        string.Concat(errors.Split('\n').Where(line => !line.EndsWith("is busy", StringComparison.Ordinal)).Select(line => line + "\n")).TrimEnd('\n');
}
