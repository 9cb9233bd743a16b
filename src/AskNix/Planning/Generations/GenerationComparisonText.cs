using System.Collections.Immutable;
using System.Text;
using AskNix.Planning.Store;
using AskNix.Plans.Forecasts;

namespace AskNix.Planning.Generations;

/// <summary>A comparison as a person reads it.</summary>
internal sealed class GenerationComparisonText(GenerationsText generations)
{
    public string Of(GenerationComparison comparison)
    {
        var (from, to) = (comparison.From, comparison.To);
        var text = new StringBuilder();
        text.Append($"From generation {from.Number} ({generations.DateText(from.Date)}) to {to.Number} ({generations.DateText(to.Date)}):\n");
        if (comparison.IsSame)
            return text.Append(from.Path == to.Path ? "  nothing: it is the same system." : "  nothing but settings: the same packages and services.").ToString();
        AddPair(text, "NixOS", from.Contents.NixosVersion, to.Contents.NixosVersion);
        AddPair(text, "Kernel", from.Contents.KernelVersion, to.Contents.KernelVersion);
        AddPackages(text, "Packages added", comparison.Packages.Where(package => package.OldVersion is null));
        AddPackages(text, "Packages removed", comparison.Packages.Where(package => package.NewVersion is null));
        AddPackages(text, "Packages changed", comparison.Packages.Where(package => package is { OldVersion: not null, NewVersion: not null }));
        AddUnits(text, "Services added", comparison.Units.Added);
        AddUnits(text, "Services removed", comparison.Units.Removed);
        AddUnits(text, "Services changed", comparison.Units.Changed);
        text.Append($"\nSize: {ByteSize.Text(comparison.FromBytes)} -> {ByteSize.Text(comparison.ToBytes)} ({ByteSize.Difference(comparison.Bytes)})");
        return text.ToString();
    }

    private static void AddPair(StringBuilder text, string what, string? old, string? current)
    {
        if (old != current)
            text.Append($"  {what,-6} {old ?? GenerationsText.Unknown} -> {current ?? GenerationsText.Unknown}\n");
    }

    private static void AddPackages(StringBuilder text, string heading, IEnumerable<PackageChange> packages)
    {
        ImmutableArray<PackageChange> some = [.. packages];
        if (some.IsEmpty)
            return;
        var width = some.Max(package => package.Name.Length);
        text.Append($"\n{heading}:\n");
        foreach (var (name, old, current) in some)
            text.Append($"  {name.PadRight(width)}  {(old is null ? current : current is null ? old : $"{old} -> {current}")}\n");
    }

    private static void AddUnits(StringBuilder text, string heading, ImmutableArray<string> units)
    {
        if (units.IsEmpty)
            return;
        text.Append($"\n{heading}:\n");
        foreach (var unit in units)
            text.Append($"  {unit}\n");
    }
}
