using System.Text.Json;
using AskNix.Cli.Commands.Engine.Store;
using Nix.Formats;
using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine.PathInfos;

/// <summary>Paths as JSON in the formats 1 and 2 of Nix 2.34, keys in order.</summary>
internal static class PathInfoJson
{
    private static readonly JsonWriterOptions s_plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Write(
        StoreCall call,
        PathInfoArguments arguments,
        IReadOnlyList<string> paths,
        IReadOnlyDictionary<string, StoreObjectInfo> infos,
        IReadOnlyDictionary<string, long>? closureSizes)
    {
        var format = arguments.JsonFormat ?? 1;
        var store = call.Reader.StoreDirectory;
        using (var json = new Utf8JsonWriter(call.Output, s_plain))
        {
            if (format == 2)
            {
                json.WriteStartObject();
                json.WritePropertyName("info");
            }
            json.WriteStartObject();
            foreach (var path in paths)
            {
                json.WritePropertyName(Shown(path));
                if (infos.GetValueOrDefault(path) is { } info)
                    Object(info, closureSizes?[path]);
                else
                    json.WriteNullValue();
            }
            json.WriteEndObject();
            if (format == 2)
            {
                json.WriteString("storeDir", store);
                json.WriteNumber("version", format);
                json.WriteEndObject();
            }

            void Object(StoreObjectInfo info, long? closureSize)
            {
                var (own, references) = info;
                json.WriteStartObject();
                Address(own.ContentAddress);
                if (closureSize is { } size)
                    json.WriteNumber("closureSize", size);
                json.WriteString("deriver", own.Deriver is null ? null : Shown(own.Deriver));
                json.WriteString("narHash", NixHash.Parse(own.NarHash).ToString(NixHashFormat.Sri));
                json.WriteNumber("narSize", own.NarSize ?? 0);
                Texts("references", references.Select(Shown));
                json.WriteNumber("registrationTime", own.RegisteredAt.ToUnixTimeSeconds());
                Texts("signatures", own.Signatures);
                json.WriteString("storeDir", store);
                json.WriteBoolean("ultimate", own.IsUltimate);
                json.WriteNumber("version", format);
                json.WriteEndObject();
            }

            void Address(string? address)
            {
                if (address is null || format == 1)
                {
                    json.WriteString("ca", address);
                    return;
                }
                var (method, hash) = ContentAddress.Parse(address);
                json.WriteStartObject("ca");
                json.WriteString("hash", hash.ToString(NixHashFormat.Sri));
                json.WriteString("method", method.Name());
                json.WriteEndObject();
            }

            void Texts(string name, IEnumerable<string> texts)
            {
                json.WriteStartArray(name);
                foreach (var text in texts.Order(StringComparer.Ordinal))
                    json.WriteStringValue(text);
                json.WriteEndArray();
            }

            string Shown(string path) => format == 1 ? path : Path.GetFileName(path);
        }
        call.Line("");
    }
}
