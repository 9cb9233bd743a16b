using System.Globalization;
using System.Text;
using Nix.Formats;
using Nix.Store;
using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>What is said of paths, a line for each part: the path, its hash and size where they are given, its deriver, how many references, and those.</summary>
internal static class PathRegistration
{
    /// <exception cref="StoreCallException">It ends too early, or a part is none.</exception>
    public static IReadOnlyList<StoreObjectInfo> Read(Stream input, string storeDirectory, bool isHashGiven)
    {
        using var lines = new StreamReader(input, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        // What is said last of a path holds.
        var infos = new OrderedDictionary<string, StoreObjectInfo>(StringComparer.Ordinal);
        while (lines.ReadLine() is { } path)
        {
            CheckPath(path);
            var hash = isHashGiven ? HashOf(Line()).ToString() : "";
            long? size = isHashGiven ? NumberOf(Line()) : null;
            var deriver = Line() is { Length: > 0 } named ? CheckPath(named) : null;
            List<string> references = [];
            for (var left = NumberOf(Line()); left > 0; left--)
                references.Add(CheckPath(Line()));
            infos[path] = new StoreObjectInfo(
                new PathInfo(path, hash, size, deriver, DateTimeOffset.UnixEpoch, IsUltimate: false, Signatures: [], ContentAddress: null), references);
        }
        return [.. infos.Values];

        string Line() => lines.ReadLine() ?? throw new StoreCallException("missing input");

        string CheckPath(string text) => StorePath.TryParse(text, storeDirectory, out _) ? text : throw new StoreCallException($"path '{text}' is not in the Nix store");
    }

    private static NixHash HashOf(string text)
    {
        try
        {
            return NixHash.Parse(text, NixHashAlgorithm.Sha256);
        }
        catch (NixFormatException fault)
        {
            throw new StoreCallException(fault.Message);
        }
    }

    private static int NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new StoreCallException($"number expected, not '{text}'");
}
