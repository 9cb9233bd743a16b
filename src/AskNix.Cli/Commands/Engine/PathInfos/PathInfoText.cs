using System.Globalization;
using AskNix.Cli.Commands.Engine.Store;
using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine.PathInfos;

/// <summary>A line a path, with columns for what was asked for.</summary>
internal static class PathInfoText
{
    public static void Write(
        StoreCall call,
        PathInfoArguments arguments,
        IReadOnlyList<string> paths,
        IReadOnlyDictionary<string, StoreObjectInfo> infos,
        IReadOnlyDictionary<string, long>? closureSizes)
    {
        var hasColumns = arguments.ShowsSize || arguments.ShowsClosureSize || arguments.ShowsSignatures;
        var width = hasColumns ? paths.Max(path => path.Length) : 0;
        foreach (var path in paths)
        {
            var line = path.PadRight(width);
            if (arguments.ShowsSize)
                line += Size(infos[path].Info.NarSize ?? 0);
            if (closureSizes is not null)
                line += Size(closureSizes[path]);
            if (arguments.ShowsSignatures)
                line += $"\t{string.Join(' ', Signatures(infos[path].Info))}";
            call.Line(line);
        }

        string Size(long bytes) => $"\t{(arguments.IsForPeople ? NixSize.Text(bytes, 6) : bytes.ToString(CultureInfo.InvariantCulture).PadLeft(11))}";
    }

    private static IEnumerable<string> Signatures(Nix.Store.PathInfo info) =>
        [.. info.IsUltimate ? ["ultimate"] : Array.Empty<string>(), .. info.ContentAddress is { } address ? [$"ca:{address}"] : Array.Empty<string>(), .. info.Signatures];
}
