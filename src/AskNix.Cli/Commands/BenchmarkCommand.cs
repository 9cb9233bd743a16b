using System.Collections.Immutable;
using System.CommandLine;
using AskNix.Backend;
using AskNix.Benchmarking;
using AskNix.Cli.Composition;
using AskNix.Cli.Rendering;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using Nixos.Machines;

namespace AskNix.Cli.Commands;

/// <summary>Measures native against traditional on the person's own machine. Data: as <see cref="BenchmarkJson"/> says.</summary>
internal static class BenchmarkCommand
{
    private const int DefaultRuns = 11;

    public static Command Create(Session session)
    {
        var runs = new Option<int>("--runs") { Description = "measured runs of each way", DefaultValueFactory = _ => DefaultRuns, HelpName = "N" };
        var query = new Option<string>("--search") { Description = "what is searched for", DefaultValueFactory = _ => "python", HelpName = "WORDS" };
        var package = new Option<string>("--package")
        {
            Description = "what would be installed; one that is not",
            DefaultValueFactory = _ => "hello",
            HelpName = "NAME",
        };
        runs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--runs takes 1 or more");
        });
        return new Command("benchmark", "Measures native against traditional on this machine; changes nothing.") { runs, query, package }.Answering(
            session,
            (parsed, cancellation) => RunAsync(
                session, new BenchmarkRequest(parsed.GetValue(runs), parsed.GetValue(query)!, parsed.GetValue(package)!), cancellation));
    }

    private static async Task<Response> RunAsync(Session session, BenchmarkRequest request, CancellationToken cancellation)
    {
        // Neither does what is measured settle an interrupted change, nor do its durations count among the person's own.
        var state = Directory.CreateTempSubdirectory("ask-nix-benchmark-");
        try
        {
            var environment = new Dictionary<string, string>(session.Environment, StringComparer.Ordinal) { ["XDG_STATE_HOME"] = state.FullName };
            return await RunAsync(session, session with { Environment = environment }, request, cancellation);
        }
        finally
        {
            state.Delete(recursive: true);
        }
    }

    /// <param name="session">The person's own.</param>
    /// <param name="measured">The one of what is measured, with a state of its own.</param>
    private static async Task<Response> RunAsync(Session session, Session measured, BenchmarkRequest request, CancellationToken cancellation)
    {
        using var progress = ProgressViews.Create(session);
        using var parts = await BackendFactory.ComposeAsync(measured, "native", progress.Report, cancellation);
        var machine = new Machine(session.Root, session.Environment);
        var benchmark = new MachineBenchmark(
            machine,
            new MachineTools(machine),
            BackendFactory.Own(),
            Options(session),
            measured.Environment,
            session.Directories.Cache,
            VersionText.Build(),
            session.Clock,
            progress.Report);
        var requested = new RequestOptions { Offline = session.Options.Offline, Flake = session.Options.Flake, File = session.Options.File };
        var report = await benchmark.RunAsync(request, requested, parts.CreateBackend, cancellation);
        progress.Clear();
        var text = BenchmarkText.Of(report);
        return report.Operations.Any(operation => operation.Measured(Way.Native) is not null)
            ? new Response(null, text, BenchmarkJson.Of(report))
            : Failed(text, report);
    }

    private static Response Failed(string text, BenchmarkReport report)
    {
        var problem = new Problem(ErrorCode.OperationFailed, "Nothing could be measured.", "Try one of the sentences by itself, and: ask-nix doctor.");
        return new Response(null, text, BenchmarkJson.Of(report), Error: problem, ExitStatus: problem.Code.ExitStatus);
    }

    /// <summary>The options that say which machine is meant, for the processes that are measured.</summary>
    private static ImmutableArray<string> Options(Session session)
    {
        var options = session.Options;
        return
        [
            .. options.Demo ? (string[])["--demo"] : ["--root", session.Root],
            .. options.Flake is { } flake ? (string[])["--flake", flake] : [],
            .. options.File is { } file ? (string[])["--file", file] : [],
            .. options.Offline ? (string[])["--offline"] : [],
        ];
    }
}
