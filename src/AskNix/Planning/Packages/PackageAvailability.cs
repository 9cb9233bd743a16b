using System.Text.Json.Nodes;
using AskNix.Errors;
using AskNix.Planning.Configurations;
using AskNix.Plans.Forecasts;
using Nix.Store.Daemon;

namespace AskNix.Planning.Packages;

/// <summary>Finds out what using packages would mean: fetched, built here, or in the store already. Nothing is built.</summary>
internal sealed class PackageAvailability(IMachineExpressions expressions, IBuildForecaster forecaster)
{
    /// <param name="packages">Nix expression of a package, or of a list of them.</param>
    /// <returns>Null where that cannot be told.</returns>
    public async Task<BuildForecast?> ForecastAsync(string packages, PlanningContext context, CancellationToken cancellation)
    {
        try
        {
            var json = await expressions.EvaluateAsync(
                $"let wanted = {packages}; in map (package: [ package.drvPath (package.outputName or \"out\") ]) (if builtins.isList wanted then wanted else [ wanted ])",
                context.Options.Offline, context.Report, cancellation);
            DerivedPath[] wanted = [.. JsonNode.Parse(json)!.AsArray().Select(pair => new DerivedPath(pair![0]!.GetValue<string>(), [pair[1]!.GetValue<string>()]))];
            return await forecaster.ForecastAsync(wanted, context.Options.Offline, context.Report, cancellation);
        }
        catch (AskNixException)
        {
            return null;
        }
    }

    public static string Text(BuildForecast? forecast) => forecast switch
    {
        null => "not known",
        { ToBuild.IsEmpty: true, ToFetch.IsEmpty: true } => "in the store already",
        { ToBuild.IsEmpty: true } => $"would be fetched{Sizes(forecast)}",
        { ToFetch.IsEmpty: true } => $"would be built here ({Counted.Of(forecast.ToBuild.Length, "derivation")})",
        _ => $"would be built here ({Counted.Of(forecast.ToBuild.Length, "derivation")}) with {Counted.Of(forecast.ToFetch.Length, "path")} fetched{Sizes(forecast)}",
    };

    private static string Sizes(BuildForecast forecast) => forecast is { DownloadBytes: { } download, UnpackedBytes: { } unpacked }
        ? $" ({Store.ByteSize.Text(download)} to download, {Store.ByteSize.Text(unpacked)} on disk)"
        : "";
}
