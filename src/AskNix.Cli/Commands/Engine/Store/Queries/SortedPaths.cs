using Nix.Store;

namespace AskNix.Cli.Commands.Engine.Store.Queries;

/// <summary>Prints a set of paths, each after those of them that it refers to.</summary>
internal static class SortedPaths
{
    public static async Task PrintAsync(StoreCall call, IEnumerable<string> paths, CancellationToken cancellation)
    {
        List<string> sorted = [.. paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var infos = await call.Reader.InfosAsync(sorted, cancellation);
        foreach (var path in ReferenceOrder.Sort(sorted.Zip(infos), pair => pair.First, pair => pair.Second?.References ?? []))
            call.Line(path.First);
    }
}
