using System.Text.Json.Nodes;
using AskNix.Intents;
using AskNix.Planning.Configurations;
using AskNix.Plans.Forecasts;

namespace AskNix.Planning.Packages;

/// <summary>Answers what packages are: as the machine's own package set describes them, where they would come from, and whether they are installed.</summary>
/// <remarks>
/// Data: <c>{"packages": [{"attribute", "name", "version", "description", "longDescription", "licence", "homepage", "programs": [..],
/// "unfree", "broken", "insecure", "unsupported", "allowed", "nixpkgs", "availability", "downloadBytes", "installed", "installedIn": [..],
/// "otherVersions": [..], "renamedFrom"}]}</c>. <c>availability</c> is <c>present</c>, <c>fetched</c>, <c>built</c> or <c>unknown</c>.
/// </remarks>
public sealed class PackageInfoPlanner(
    PackageResolver resolver, MachineNixpkgs nixpkgs, PresentPackages present, IMachineExpressions expressions, IBuildForecaster forecaster) : IntentPlanner<PackageInfo>
{
    private readonly PackageAvailability _availability = new(expressions, forecaster);

    protected override async Task<Proposal> PlanAsync(PackageInfo intent, PlanningContext context, CancellationToken cancellation)
    {
        if (intent.Packages.IsDefaultOrEmpty)
            return DescribedWish.Ask(intent, "tell me about");
        var location = await nixpkgs.FindAsync(context.Options, context.Report, cancellation);
        var installed = await present.FindAsync(context, cancellation);
        var texts = new List<string>();
        var data = new JsonArray();
        foreach (var name in intent.Packages)
        {
            var resolution = await resolver.ResolveAsync(name, context.Options, context.Report, cancellation);
            if (resolution is not PackageResolution.Found found)
                return new Proposal.Refusal(PackageProblems.Missing(resolution), [$"search {name}"]);
            var presence = PackagePresence.Of(found.Package, found.OutPath, installed);
            var forecast = found.Allowed ? await ForecastAsync(found, location, context, cancellation) : null;
            texts.Add(PackageSheet.Text(found, location, presence, forecast));
            data.Add((JsonNode)Data(found, location, presence, forecast));
        }
        return new Proposal.Answer(
            string.Join("\n\n", texts),
            new JsonObject { ["packages"] = data },
            [$"install {intent.Packages[0]}", $"try {intent.Packages[0]}"]);
    }

    private Task<BuildForecast?> ForecastAsync(
        PackageResolution.Found found, NixpkgsLocation location, PlanningContext context, CancellationToken cancellation) =>
        _availability.ForecastAsync(
            $"{MachineSystem.Packages(nixpkgs.Configuration(context.Options), location)}.{MachineSystem.AttributePath(found.Package.Attribute)}",
            context, cancellation);

    private static JsonObject Data(PackageResolution.Found found, NixpkgsLocation location, PackagePresence presence, BuildForecast? forecast)
    {
        var package = found.Package;
        return new JsonObject
        {
            ["attribute"] = package.Attribute,
            ["name"] = package.PName,
            ["version"] = package.Version,
            ["description"] = package.Description,
            ["longDescription"] = package.LongDescription,
            ["licence"] = package.Licence,
            ["homepage"] = package.Homepage,
            ["programs"] = PackageJson.Texts(PackageSheet.Programs(package)),
            ["unfree"] = package.Unfree,
            ["broken"] = package.Broken,
            ["insecure"] = package.Insecure,
            ["unsupported"] = package.Unsupported,
            ["allowed"] = found.Allowed,
            ["nixpkgs"] = location.Path,
            ["availability"] = forecast switch
            {
                null => "unknown",
                { ToBuild.IsEmpty: false } => "built",
                { ToFetch.IsEmpty: false } => "fetched",
                _ => "present",
            },
            ["downloadBytes"] = forecast?.DownloadBytes,
            ["installed"] = presence.IsInstalled,
            ["installedIn"] = PackageJson.Texts(presence.Here),
            ["otherVersions"] = PackageJson.Texts(presence.Other),
            ["renamedFrom"] = found.RenamedFrom,
        };
    }
}
