using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AskNix.Plans.Forecasts;

namespace AskNix.Engines.Traditional;

/// <summary>
/// Reads what <c>--dry-run</c> prints: "these 3 derivations will be built:", "these 2 paths will be fetched (1.5 MiB download, 6.1 MiB
/// unpacked):", each followed by indented paths. Single ones are announced by "this".
/// </summary>
internal static partial class DryRunText
{
    public static BuildForecast Read(string text)
    {
        var build = ImmutableArray.CreateBuilder<string>();
        var fetch = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<string>.Builder? current = null;
        long? download = null, unpacked = null;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("  /", StringComparison.Ordinal))
            {
                current?.Add(line.Trim());
                continue;
            }
            current = line.Contains("will be built", StringComparison.Ordinal) ? build
                : line.Contains("will be fetched", StringComparison.Ordinal) ? fetch
                : null;
            if (current == fetch && Sizes().Match(line) is { Success: true } sizes)
            {
                download = Bytes(sizes.Groups["download"].Value, sizes.Groups["unit1"].Value);
                unpacked = Bytes(sizes.Groups["unpacked"].Value, sizes.Groups["unit2"].Value);
            }
        }
        long? nothing = fetch.Count == 0 ? 0 : null;
        return new BuildForecast(build.ToImmutable(), fetch.ToImmutable(), download ?? nothing, unpacked ?? nothing);
    }

    private static long Bytes(string number, string unit) => (long)(double.Parse(number, CultureInfo.InvariantCulture) * unit switch
    {
        "KiB" => 1024,
        "MiB" => 1024 * 1024,
        "GiB" => 1024L * 1024 * 1024,
        "TiB" => 1024L * 1024 * 1024 * 1024,
        _ => 1,
    });

    [GeneratedRegex(@"\((?<download>[\d.]+) (?<unit1>\w+) download, (?<unpacked>[\d.]+) (?<unit2>\w+) unpacked\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sizes();
}
