using System.CommandLine;
using System.Text.Json.Nodes;
using AskNix.Backend;
using AskNix.Catalogue;
using AskNix.Cli.Composition;
using AskNix.Cli.Rendering;
using AskNix.Events;
using AskNix.Planning.Packages;
using Nixos.Machines;

namespace AskNix.Cli.Commands;

/// <summary>Lists the packages and options of the machine, so that searches answer at once. Searches do it themselves when they have to.</summary>
internal static class IndexCommand
{
    public static Command Create(Session session)
    {
        var again = new Option<bool>("--again") { Description = "even where the lists stand already" };
        return new Command("index", "Lists the packages and options of the machine, so that searches answer at once.") { again }
            .Answering(session, (parsed, cancellation) => RunAsync(session, parsed.GetValue(again), cancellation));
    }

    private static async Task<Response> RunAsync(Session session, bool again, CancellationToken cancellation)
    {
        var engine = new EngineInUse(session, session.ReadSettings().Settings, session.Directories).Name;
        using var progress = ProgressViews.Create(session);
        using var parts = await BackendFactory.ComposeAsync(session, engine, progress.Report, cancellation);
        var machine = new Machine(session.Root, session.Environment);
        var expressions = new MachineExpressions(parts.Tools);
        var nixpkgs = new MachineNixpkgs(machine, parts.Tools, expressions);
        var packageIndexer = new PackageIndexer(session.Directories.Cache, session.Clock);
        var catalogue = new MachineCatalogue(machine, nixpkgs, expressions, packageIndexer, new OptionIndexer(session.Directories.Cache));

        var request = session.Requested(engine);
        if (again)
            await AgainAsync(packageIndexer, catalogue, await nixpkgs.FindAsync(request, progress.Report, cancellation), request, progress.Report, cancellation);
        using var packages = await catalogue.PackagesAsync(request, progress.Report, cancellation);
        using var options = await catalogue.OptionsAsync(request, progress.Report, cancellation);
        return new Response(
            null,
            $"{packages.Count} packages and {options.Count} options are listed.",
            new JsonObject { ["packages"] = packages.Count, ["options"] = options.Count },
            Engine: engine == "traditional" ? engine : "native");
    }

    private static Task<bool> AgainAsync(
        PackageIndexer indexer, MachineCatalogue catalogue, NixpkgsLocation location, RequestOptions request, Action<BackendEvent> report, CancellationToken cancellation)
    {
        report(new PhaseStarted($"listing the packages of {location.Origin} again"));
        return indexer.Build(catalogue.PackageSource(location, request, report), new Forward(report), again: true, cancellation);
    }

    private sealed class Forward(Action<BackendEvent> report) : IProgress<BackendEvent>
    {
        public void Report(BackendEvent value) => report(value);
    }
}
