using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Intents;
using AskNix.Planning.Generations;

namespace AskNix.Planning.Packages;

/// <summary>Answers which packages fit some words, best first: from the index of the machine's own package set, or by nix-env.</summary>
/// <remarks>
/// Data: <c>{"query", "results": [{"attribute", "version", "description", "program", "reason"}], "near": [..]}</c>, best first;
/// <c>program</c> is null where the package names none, <c>near</c> lists what is spelt nearly so where nothing was found.
/// </remarks>
public sealed class SearchPackagePlanner(MachineTools tools, MachineCatalogue catalogue, MachineNixpkgs nixpkgs) : IntentPlanner<SearchPackage>
{
    private const int Shown = 20;

    private readonly TraditionalPackageSearch _traditional = new(tools);

    protected override async Task<Proposal> PlanAsync(SearchPackage intent, PlanningContext context, CancellationToken cancellation)
    {
        var query = intent.Query.Trim();
        if (query.Length == 0)
            return new Proposal.Refusal(new Problem(ErrorCode.NotUnderstood, "Say what to search for.", "For example: ask-nix \"search for a video editor\"."));
        var (hits, near) = context.Options.Engine == "traditional"
            ? (await ByNixEnvAsync(query, context, cancellation), [])
            : await ByIndexAsync(query, context, cancellation);
        var data = new JsonObject
        {
            ["query"] = query,
            ["results"] = new JsonArray([.. hits.Select(hit => (JsonNode)PackageJson.Result(hit.Package, hit.Reason))]),
            ["near"] = PackageJson.Texts(near),
        };
        return hits.IsEmpty
            ? new Proposal.Answer(Nothing(query, near), data, [.. near.Select(name => $"search {name}")])
            : new Proposal.Answer(
                Table(query, hits), data, [$"install {hits[0].Package.Attribute}", $"tell me about {hits[0].Package.Attribute}"]);
    }

    private async Task<ImmutableArray<PackageHit>> ByNixEnvAsync(string query, PlanningContext context, CancellationToken cancellation)
    {
        var location = await nixpkgs.FindAsync(context.Options, context.Report, cancellation);
        return await _traditional.SearchAsync(location.Path, query, Shown, context.Report, cancellation);
    }

    private async Task<(ImmutableArray<PackageHit> Hits, ImmutableArray<string> Near)> ByIndexAsync(
        string query, PlanningContext context, CancellationToken cancellation)
    {
        using var packages = await catalogue.PackagesAsync(context.Options, context.Report, cancellation);
        ImmutableArray<PackageHit> hits = [.. packages.Search(query, Shown).Select(hit => new PackageHit(hit.Package, hit.ReasonText))];
        return (hits, hits.IsEmpty ? packages.Near(query, 5) : []);
    }

    private static string Nothing(string query, ImmutableArray<string> near) =>
        $"No package of this machine's nixpkgs fits \"{query}\"." + (near.IsEmpty ? "" : $" Spelt nearly so: {string.Join(", ", near)}.");

    private static string Table(string query, ImmutableArray<PackageHit> hits)
    {
        var table = new AlignedTable(["package", "version", "what it is", "mind"]);
        foreach (var (package, _) in hits)
            table.Add(package.Attribute, package.Version, Shortened(package.Description), Flags(package));
        return $"Packages for \"{query}\", best first:\n{table}" + (hits.Length == Shown ? $"\nThe first {Shown} are shown; more words narrow it down." : "");
    }

    private static string Shortened(string text) => text.Length <= 70 ? text : text[..69].TrimEnd() + "…";

    private static string Flags(Catalogue.Package package) => string.Join(", ", ((string?[])
    [
        package.Unfree ? "unfree" : null,
        package.Insecure ? "insecure" : null,
        package.Broken ? "broken" : null,
        package.Unsupported ? "other platforms" : null,
    ]).OfType<string>());
}
