using System.Collections.Immutable;
using AskNix.Cli.Terminals;
using AskNix.Planning;
using AskNix.Plans.Forecasts;

namespace AskNix.Cli.Rendering;

/// <summary>What a plan would lead to. What could not be found out is left away.</summary>
internal sealed class ForecastView(TextWriter writer, TextStyle style)
{
    private const string Margin = "  ";

    // A whole update touches hundreds; the sum is what a person needs then.
    private const int MostPackages = 40;
    private const int MostPaths = 10;

    public void Write(Forecast forecast)
    {
        WritePackages(forecast.Packages);
        if (forecast.Build is { } build)
            WriteBuild(build);
        if (forecast.Units is { IsEmpty: false } units)
            WriteUnits(units);
        WriteList("Waiting in the configuration already, apart from what you asked for", forecast.Waiting, text => text);
        WriteList("Please note", forecast.Warnings, style.Yellow);
    }

    private void WritePackages(ImmutableArray<PackageChange> packages)
    {
        if (packages.IsDefaultOrEmpty)
            return;
        Heading("Packages");
        foreach (var package in packages.Take(MostPackages))
            writer.WriteLine("  " + Describe(package));
        if (packages.Length > MostPackages)
            writer.WriteLine($"  and {packages.Length - MostPackages} more");
    }

    private string Describe(PackageChange package)
    {
        var name = Printable.Line(package.Name);
        var (old, changed) = (Printable.Line(package.OldVersion ?? ""), Printable.Line(package.NewVersion ?? ""));
        return (package.OldVersion, package.NewVersion) switch
        {
            (null, _) => style.Green($"+ {name} {changed}".TrimEnd()),
            (_, null) => style.Red($"- {name} {old}".TrimEnd()),
            _ => $"~ {name} {old} -> {changed}",
        };
    }

    private void WriteBuild(BuildForecast build)
    {
        Heading("To build and fetch");
        if (build.ToBuild.IsEmpty && build.ToFetch.IsEmpty)
        {
            writer.WriteLine("  nothing: all of it is in the store");
            return;
        }

        WritePaths($"{Counted.Of(build.ToBuild.Length, "derivation")} to build", build.ToBuild);
        WritePaths($"{Counted.Of(build.ToFetch.Length, "path")} to fetch{SizeOf(build)}", build.ToFetch);
    }

    private static string SizeOf(BuildForecast build) => (build.DownloadBytes, build.UnpackedBytes) switch
    {
        ({ } download, { } unpacked) => $": {Sizes.Format(download)}, {Sizes.Format(unpacked)} unpacked",
        ({ } download, null) => $": {Sizes.Format(download)}",
        (null, { } unpacked) => $": {Sizes.Format(unpacked)} unpacked",
        _ => "",
    };

    private void WritePaths(string sum, ImmutableArray<string> paths)
    {
        if (paths.IsEmpty)
            return;
        writer.WriteLine("  " + sum);
        if (paths.Length > MostPaths)
            return;
        foreach (var path in paths)
            writer.WriteLine(style.Faint("    " + Printable.Line(path)));
    }

    private void WriteUnits(UnitForecast units)
    {
        Heading("Services");
        WriteUnits("stop", units.Stop);
        WriteUnits("start", units.Start);
        WriteUnits("restart", units.Restart);
        WriteUnits("reload", units.Reload);
    }

    private void WriteUnits(string what, ImmutableArray<string> units)
    {
        if (!units.IsDefaultOrEmpty)
            writer.WriteLine(Margin + style.Prose($"{what} {Printable.Line(string.Join(", ", units))}", Margin));
    }

    private void WriteList(string heading, ImmutableArray<string> lines, Func<string, string> paint)
    {
        if (lines.IsDefaultOrEmpty)
            return;
        Heading(heading);
        foreach (var line in lines)
            writer.WriteLine(Margin + paint(style.Prose(Printable.Line(line), Margin)));
    }

    private void Heading(string text)
    {
        writer.WriteLine();
        writer.WriteLine(style.Bold(text));
    }
}
