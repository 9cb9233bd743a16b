using System.Collections.Immutable;
using System.Text.Json;
using AskNix.Catalogue;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Events;

namespace AskNix.Planning.Packages;

/// <summary>
/// Searches by <c>nix-env -qaP</c>, which evaluates every package each time: all words have to stand in the name or in the description,
/// names before descriptions.
/// </summary>
internal sealed class TraditionalPackageSearch(MachineTools tools)
{
    public async Task<ImmutableArray<PackageHit>> SearchAsync(
        string nixpkgs, string query, int limit, Action<BackendEvent> report, CancellationToken cancellation)
    {
        var words = query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return [];
        report(new PhaseStarted("asking nix-env for all packages"));
        var json = await tools.RunCheckedAsync(
            ["nix-env", "-f", nixpkgs, "-qaP", "--json", "--meta"], ErrorCode.EvaluationFailed, report, cancellation);
        using var document = JsonDocument.Parse(json);
        return
        [
            .. document.RootElement.EnumerateObject()
                .Select(entry => Package(entry.Name, entry.Value))
                .Select(package => (Package: package, Rank: Rank(package, query, words)))
                .Where(hit => hit.Rank is not null)
                .OrderBy(hit => hit.Rank)
                .ThenBy(hit => hit.Package.Attribute.Length)
                .ThenBy(hit => hit.Package.Attribute, StringComparer.Ordinal)
                .Take(limit)
                .Select(hit => new PackageHit(hit.Package, Reason(hit.Rank!.Value))),
        ];
    }

    private static int? Rank(Package package, string query, string[] words)
    {
        if (package.Attribute.Equals(query, StringComparison.OrdinalIgnoreCase))
            return 0;
        if (package.MainProgram.Equals(query, StringComparison.OrdinalIgnoreCase))
            return 1;
        if (words.All(word => Has(package.Attribute, word) || Has(package.PName, word)))
            return 2;
        return words.All(word => Has(package.Attribute, word) || Has(package.PName, word) || Has(package.Description, word)) ? 3 : null;
    }

    private static string Reason(int rank) => rank switch
    {
        0 => "exact attribute",
        1 => "program name",
        2 => "words in name",
        _ => "words in description",
    };

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static Package Package(string attribute, JsonElement entry)
    {
        var meta = entry.TryGetProperty("meta", out var found) ? found : default;
        return new Package(attribute)
        {
            PName = entry.Text("pname"),
            Version = entry.Text("version"),
            Description = meta.Text("description"),
            MainProgram = meta.Text("mainProgram"),
            Unfree = meta.Flag("unfree"),
            Broken = meta.Flag("broken"),
            Insecure = meta.Flag("insecure"),
            Unsupported = meta.Flag("unsupported"),
        };
    }
}
