using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AskNix.Errors;
using AskNix.Intents;
using Nixos.Machines;

namespace AskNix.Planning.Store;

/// <summary>
/// Tells why a package, or the system, needs another: the shortest chains of references in the running system. Data: <c>depends</c>;
/// <c>chains</c>: one for each path of the dependency, each <c>[{name, version, path, file}]</c> from what needs it to what is needed; <c>file</c> is where the path
/// before it names it.
/// </summary>
public sealed class WhyDependsPlanner(Machine machine, StoreFacts store) : IntentPlanner<WhyDepends>
{
    protected override async Task<Proposal> PlanAsync(WhyDepends intent, PlanningContext context, CancellationToken cancellation)
    {
        if (intent.Dependency is not { Length: > 0 } dependency)
            return new Proposal.Question("Which package is it about?", ["why do I have openssl", "why does firefox need perl"]);
        var system = new SystemInUse(machine).Path;
        var records = await store.ClosureAsync([system], context, cancellation);
        if (!records.Contains(system))
            throw new AskNixException(ErrorCode.NoMachine, $"{system} is not in the store.", "Rebuild the system, or name another machine's root with --root.");

        var wanted = Matching(records, dependency);
        ImmutableArray<string> from = intent.Package is { Length: > 0 } package ? Matching(records, package) : [system];
        if (from.IsEmpty)
            return Negative($"{intent.Package} is not part of the running system.");
        if (wanted.IsEmpty)
            return Negative($"{dependency} is not a dependency: nothing in the running system needs it.");
        // A package refers to its own other outputs; that is no answer.
        ImmutableArray<ImmutableArray<string>> chains =
            [.. wanted.Except(from, StringComparer.Ordinal).Select(path => records.Chain(from, candidate => candidate == path)).OfType<ImmutableArray<string>>()];
        if (chains.IsEmpty)
            return Negative($"{dependency} is not a dependency of {intent.Package}.");
        ImmutableArray<ImmutableArray<Link>> links =
            [.. chains.Select(chain => ReferencePlaces.Along(chain, machine.StoreDirectory, cancellation).Zip(chain, (file, path) => new Link(path, file)).ToImmutableArray())];
        return new Proposal.Answer(Text(intent.Package, dependency, links), Data(links));
    }

    // A package is named as in nixpkgs, often shorter than its store path's name; a name that fits exactly goes before one that only begins so.
    private static ImmutableArray<string> Matching(StoreRecords records, string name)
    {
        var last = name[(name.LastIndexOf('.') + 1)..];
        ImmutableArray<(string Path, PackageName Package)> packages = [.. records.All.Select(record => (record.Path, PackageName.Of(record.Path)))];
        foreach (var fits in (Func<(string Path, PackageName Package), bool>[])[
            entry => entry.Path == name,
            entry => IsSame(entry.Package.Name, last) && entry.Package.HasVersion,
            entry => IsSame(entry.Package.Name, last),
            entry => entry.Package.HasVersion && entry.Package.Name.StartsWith(last + "-", StringComparison.OrdinalIgnoreCase),
        ])
        {
            ImmutableArray<string> found = [.. packages.Where(fits).Select(entry => entry.Path).Order(StringComparer.Ordinal)];
            if (!found.IsEmpty)
                return found;
        }
        return [];
    }

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static Proposal.Answer Negative(string text) => new(text, new JsonObject { ["depends"] = false, ["chains"] = new JsonArray() });

    private static string Text(string? package, string dependency, ImmutableArray<ImmutableArray<Link>> chains)
    {
        var paragraphs = chains.Select(chain => string.Join('\n', chain.Select((link, depth) =>
            depth == 0 ? PackageName.Of(link.Path).ToString() : $"{new string(' ', (depth - 1) * 3)}└─ {Described(link)}")));
        return $"{package ?? "The system"} needs {dependency}:\n\n{string.Join("\n\n", paragraphs)}";
    }

    private static string Described(Link link)
    {
        var package = PackageName.Of(link.Path);
        var name = package is { Output.Length: > 0 } ? $"{package} ({package.Output})" : package.ToString();
        return link.File is { Length: > 0 } file ? $"{name}, named in {file}" : name;
    }

    private static JsonObject Data(ImmutableArray<ImmutableArray<Link>> chains) => new()
    {
        ["depends"] = true,
        ["chains"] = new JsonArray([.. chains.Select(chain => (JsonNode)new JsonArray([.. chain.Select(link => (JsonNode)new JsonObject
        {
            ["name"] = PackageName.Of(link.Path).Name,
            ["version"] = PackageName.Of(link.Path).Version,
            ["path"] = link.Path,
            ["file"] = link.File,
        })]))]),
    };

    /// <param name="Path">The store path.</param>
    /// <param name="File">Below the path before it, where that names this one.</param>
    private sealed record Link(string Path, string? File);
}
