using System.Text.Json.Nodes;
using AskNix.Planning.Generations;

namespace AskNix.Planning.Store;

/// <summary>What uses the disk, for people and as data.</summary>
internal static class StoreUseText
{
    public static string Of(StoreUse use)
    {
        List<string> parts =
        [
            $"Store  {ByteSize.Text(use.Total.Bytes)} in {use.Total.Paths} paths\n"
            + $"Unused {ByteSize.Text(use.Dead.Bytes)} in {use.Dead.Paths} paths, which the garbage collector would free\n"
            + $"Disk   {ByteSize.Text(use.Disk.Free)} free of {ByteSize.Text(use.Disk.Total)}",
        ];
        if (!use.Generations.IsEmpty)
        {
            var table = new AlignedTable(["Generation", "Only its own", "With all it needs", ""], 0, 1, 2);
            foreach (var (generation, exclusive, closure) in use.Generations)
                table.Add($"{generation.Number}", ByteSize.Text(exclusive), ByteSize.Text(closure), generation.IsCurrent ? "current" : "");
            parts.Add(table.ToString());
        }
        if (!use.Largest.IsEmpty)
        {
            var table = new AlignedTable(["Largest in the current system", "Size"], 1);
            foreach (var (package, bytes) in use.Largest)
                table.Add(package.ToString(), ByteSize.Text(bytes));
            parts.Add(table.ToString());
        }
        return string.Join("\n\n", parts);
    }

    public static JsonObject Data(StoreUse use) => new()
    {
        ["storeBytes"] = use.Total.Bytes,
        ["storePaths"] = use.Total.Paths,
        ["dead"] = new JsonObject { ["paths"] = use.Dead.Paths, ["bytes"] = use.Dead.Bytes },
        ["disk"] = new JsonObject { ["total"] = use.Disk.Total, ["free"] = use.Disk.Free },
        ["generations"] = new JsonArray([.. use.Generations.Select(entry => (JsonNode)new JsonObject
        {
            ["generation"] = entry.Generation.Number,
            ["exclusiveBytes"] = entry.ExclusiveBytes,
            ["closureBytes"] = entry.ClosureBytes,
        })]),
        ["packages"] = new JsonArray([.. use.Largest.Select(entry => (JsonNode)new JsonObject
        {
            ["name"] = entry.Package.Name,
            ["version"] = entry.Package.Version,
            ["bytes"] = entry.Bytes,
        })]),
    };
}
