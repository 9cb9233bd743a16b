using AskNix.Engines.Traditional;
using AskNix.Plans.Forecasts;

namespace AskNix.Planning.Packages;

/// <summary>Asks Nix what using a package would mean: fetched, built here, or in the store already. Nothing is built.</summary>
internal sealed class PackageAvailability(MachineTools tools)
{
    /// <param name="expression">Nix expression of the package.</param>
    /// <returns>Null where Nix cannot tell.</returns>
    public async Task<BuildForecast?> ForecastAsync(string expression, PlanningContext context, CancellationToken cancellation)
    {
        var result = await tools.RunAsync(
            [
                "nix-build", "--dry-run", "--option", "extra-experimental-features", "nix-command flakes",
                .. context.Options.Offline ? (string[])["--option", "substitute", "false"] : [],
                "-E", expression,
            ],
            context.Report, cancellation);
        return result.Succeeded ? DryRunText.Read(result.Errors) : null;
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
