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
        var packages = new Option<string?>("--packages") { Description = "takes the packages from this packages.json (plain or .br, a file or an address) instead of evaluating them", HelpName = "LIST" };
        var options = new Option<string?>("--options") { Description = "takes the options from this options.json, likewise", HelpName = "LIST" };
        return new Command("index", "Lists the packages and options of the machine, so that searches answer at once.") { again, packages, options }
            .Answering(session, (parsed, cancellation) => RunAsync(
                session, parsed.GetValue(again), parsed.GetValue(packages), parsed.GetValue(options), cancellation));
    }

    private static async Task<Response> RunAsync(Session session, bool again, string? packageList, string? optionList, CancellationToken cancellation)
    {
        var engine = new EngineInUse(session, session.ReadSettings().Settings, session.Directories).Name;
        using var progress = ProgressViews.Create(session);
        using var parts = await BackendFactory.ComposeAsync(session, engine, progress.Report, cancellation);
        var machine = new Machine(session.Root, session.Environment);
        var nixpkgs = new MachineNixpkgs(machine, parts.Tools, parts.Expressions);
        var packageIndexer = new PackageIndexer(session.Directories.Cache, session.Clock);
        var catalogue = new MachineCatalogue(machine, nixpkgs, parts.Listing, packageIndexer, new OptionIndexer(session.Directories.Cache));

        var request = session.Requested(engine);
        if (again)
            await AgainAsync(packageIndexer, catalogue, await nixpkgs.FindAsync(request, progress.Report, cancellation), request, progress.Report, cancellation);
        // One list alone is taken alone: whoever brings one in may have nothing to evaluate the other with.
        var all = packageList is null && optionList is null;
        using var packages = packageList is not null ? await catalogue.ImportPackagesAsync(packageList, request, progress.Report, cancellation)
            : all ? await catalogue.PackagesAsync(request, progress.Report, cancellation) : null;
        using var options = optionList is not null ? await catalogue.ImportOptionsAsync(optionList, request, progress.Report, cancellation)
            : all ? await catalogue.OptionsAsync(request, progress.Report, cancellation) : null;
        var counts = new JsonObject();
        if (packages is not null)
            counts["packages"] = packages.Count;
        if (options is not null)
            counts["options"] = options.Count;
        var listed = string.Join(" and ", counts.Select(count => $"{count.Value} {count.Key}"));
        return new Response(null, $"{listed} are listed.", counts, Engine: engine == "traditional" ? engine : "native");
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
