using System.Collections.Immutable;
using System.Text.Json.Nodes;
using AskNix.Intents;
using AskNix.Planning.Generations;
using Nixos.Machines;

namespace AskNix.Planning.Store;

/// <summary>
/// Lists what is installed: the packages of the running system, of users by the configuration, of Home Manager and of the person's own
/// profile. Data: <c>packages</c>: <c>[{name, version, source}]</c> by name; <c>version</c> is null where the name of the store path has
/// none; <c>source</c> is <c>system</c>, <c>user NAME</c>, <c>home</c> or <c>profile</c>.
/// </summary>
public sealed class ListInstalledPlanner(Machine machine, StoreFacts store) : IntentPlanner<ListInstalled>
{
    private readonly InstalledPackages _installed = new(machine, store);

    protected override async Task<Proposal> PlanAsync(ListInstalled intent, PlanningContext context, CancellationToken cancellation)
    {
        var packages = await _installed.FindAsync(context, cancellation);
        var data = new JsonObject
        {
            ["packages"] = new JsonArray([.. packages.Select(installed => (JsonNode)new JsonObject
            {
                ["name"] = installed.Package.Name,
                ["version"] = installed.Package.HasVersion ? installed.Package.Version : null,
                ["source"] = installed.Source,
            })]),
        };
        return new Proposal.Answer(intent.About.IsDefaultOrEmpty ? Text(packages) : Text(packages, intent.About), data);
    }

    // Who asks for one package reads of that one.
    private static string Text(ImmutableArray<InstalledPackage> packages, ImmutableArray<string> about)
    {
        var found = packages.Where(installed => about.Any(asked => IsOf(asked, installed))).ToImmutableArray();
        var missing = about.Where(asked => !found.Any(installed => IsOf(asked, installed))).Select(asked => $"{asked} is not installed.");
        return string.Join('\n', [.. found.IsEmpty ? (string[])[] : [Text(found)], .. missing]);
    }

    // The name in the store is nearly the attribute's; versions that attributes carry are not part of it: nodejs_22 is nodejs there.
    private static bool IsOf(string attribute, InstalledPackage installed) => Plain(attribute[(attribute.LastIndexOf('.') + 1)..]) == Plain(installed.Package.Name);

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).TrimEnd("0123456789".ToCharArray()).ToLowerInvariant();

    private static string Text(ImmutableArray<InstalledPackage> packages)
    {
        if (packages.IsEmpty)
            return "No packages are installed.";
        var table = new AlignedTable(["Package", "Version", "Installed in"]);
        foreach (var installed in packages)
            table.Add(installed.Package.Name, installed.Package.Version, SourceText(installed.Source));
        return table.ToString();
    }

    private static string SourceText(string source) => source switch
    {
        "system" => "the system",
        "home" => "Home Manager",
        "profile" => "your own profile",
        _ => source,
    };
}
