using System.Text.Json;
using Nix.Formats;

namespace Nix.Store.Daemon;

/// <summary>
/// The outputs of a build on the wire. Without <see cref="ProtocolFeatures.RealisationWithPath"/> a map from <c>HASH!OUTPUT</c> to JSON of
/// which only <c>outPath</c> is looked at; with it, a map from the output to its path and signatures.
/// </summary>
internal static class BuiltOutputs
{
    internal static async ValueTask<IReadOnlyDictionary<string, string>> ReadAsJsonAsync(WireReader from)
    {
        var outputs = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        await from.ReadListAsync(async () =>
        {
            var id = await from.ReadTextAsync();
            var json = await from.ReadTextAsync();
            if (id.IndexOf('!', StringComparison.Ordinal) is not (var mark and >= 0))
                throw new DaemonProtocolException("a built output does not say its name");
            return outputs[id[(mark + 1)..]] = PathIn(json, from.StoreDirectory);
        });
        return outputs;
    }

    internal static async ValueTask<IReadOnlyDictionary<string, string>> ReadWithPathsAsync(WireReader from)
    {
        var outputs = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        await from.ReadListAsync(async () =>
        {
            var name = await from.ReadTextAsync();
            outputs[name] = await from.ReadStorePathAsync();
            return await from.ReadTextsAsync();
        });
        return outputs;
    }

    internal static void WriteAsJson(WireWriter to, IReadOnlyDictionary<string, string> outputs, string storeDirectory) => to.List(outputs, output =>
    {
        // Paths and names of outputs hold nothing that JSON would escape.
        var id = $"sha256:{new string('0', 64)}!{output.Key}";
        to.Text(id);
        to.Text($$"""{"id":"{{id}}","outPath":"{{output.Value[(storeDirectory.Length + 1)..]}}"}""");
    });

    internal static void WriteWithPaths(WireWriter to, IReadOnlyDictionary<string, string> outputs) => to.List(outputs, output =>
    {
        to.Text(output.Key);
        to.Text(output.Value);
        to.Texts([]);
    });

    private static string PathIn(string json, string storeDirectory)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement is { ValueKind: JsonValueKind.Object } realisation
                && realisation.TryGetProperty("outPath", out var path)
                && path.ValueKind is JsonValueKind.String
                && StorePath.TryParseBaseName(path.GetString(), out var parsed))
            {
                return parsed.In(storeDirectory);
            }
        }
        catch (JsonException)
        {
            // Said below, as for JSON of another form.
        }
        throw new DaemonProtocolException("a built output does not say its path");
    }
}
