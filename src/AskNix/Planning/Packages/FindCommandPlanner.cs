using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AskNix.Catalogue;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Intents;
using AskNix.Planning.Generations;
using Nix.Posix;
using Nixos.Machines;

namespace AskNix.Planning.Packages;

/// <summary>Answers which package brings a command, and where the command is if the machine has it already.</summary>
/// <remarks>
/// Data: <c>{"command", "path", "results": [{"attribute", "version", "description", "program", "reason"}]}</c>; <c>path</c> is null
/// where the machine does not have it. The best package comes first.
/// </remarks>
public sealed class FindCommandPlanner(Machine machine, MachineTools tools, MachineCatalogue catalogue, MachineNixpkgs nixpkgs) : IntentPlanner<FindCommand>
{
    private const int Shown = 10;

    protected override async Task<Proposal> PlanAsync(FindCommand intent, PlanningContext context, CancellationToken cancellation)
    {
        var command = intent.Command.Trim();
        if (command.Length == 0 || command.Contains('/', StringComparison.Ordinal) || command.Any(char.IsWhiteSpace))
            return new Proposal.Refusal(new Problem(ErrorCode.NotUnderstood, $"\"{command}\" is not the name of a command."));
        var location = await nixpkgs.FindAsync(context.Options, context.Report, cancellation);
        using var packages = await catalogue.PackagesAsync(context.Options, context.Report, cancellation);
        var providers = Providers(packages, location.Path, command);
        var present = Present(command);
        var data = new JsonObject
        {
            ["command"] = command,
            ["path"] = present,
            ["results"] = new JsonArray([.. providers.Select(hit => (JsonNode)PackageJson.Result(hit.Package, hit.Reason))]),
        };
        var text = present is null
            ? Where(command, providers, packages.Near(command, 5))
            : $"{command} is here already: {present}\n{(providers.IsEmpty ? "" : $"It comes with {providers[0].Package.Attribute}.")}".TrimEnd();
        ImmutableArray<string> next = providers.IsEmpty
            ? [$"search {command}"]
            : [$"install {providers[0].Package.Attribute}", $"try {providers[0].Package.Attribute}"];
        return new Proposal.Answer(text, data, present is null ? next : []);
    }

    private static ImmutableArray<PackageHit> Providers(PackageCatalogue packages, string nixpkgs, string command)
    {
        var byIndex = packages.ByProgram(command)
            .Select(package => new PackageHit(package, package.MainProgram == command ? "main program" : "one of its programs"));
        var byChannel = CommandProviders.Find(nixpkgs, command)
            .Select(name => new PackageHit(packages.Find(name) ?? new Package(name), "the channel's list of programs"));
        return [.. byIndex.Concat(byChannel).DistinctBy(hit => hit.Package.Attribute).Take(Shown)];
    }

    private static string Where(string command, ImmutableArray<PackageHit> providers, ImmutableArray<string> near)
    {
        if (providers.IsEmpty)
        {
            return $"No package of this machine's nixpkgs is known to bring a command {command}. Only the programs that packages name themselves are known."
                + (near.IsEmpty ? "" : $"\nPackages spelt nearly so: {string.Join(", ", near)}.");
        }
        var table = new AlignedTable(["package", "version", "what it is"]);
        foreach (var (package, _) in providers)
            table.Add(package.Attribute, package.Version, package.Description);
        return $"The command {command} is not here. It comes with:\n{table}";
    }

    private string? Present(string command)
    {
        if (machine.IsThisOne && tools.Has(command))
            return tools.Find(command);
        return ProgramLookup.TryFind(Path.Combine(machine.CurrentSystem, "sw", "bin", command), null);
    }
}
