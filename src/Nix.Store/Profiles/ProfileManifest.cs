using System.Buffers;
using System.Text.Json;
using Nix.Formats;

namespace Nix.Store;

/// <summary>
/// What a profile of <c>nix profile</c> consists of, as its file manifest.json has it: versions 1 and 2 as a list (2.4 to 2.19), version 3 by
/// name (2.20 and later).
/// </summary>
/// <param name="Version">1 to 3.</param>
/// <param name="Elements">What it was given; of version 3 in the order of names.</param>
public sealed record ProfileManifest(int Version, IReadOnlyList<ProfileElement> Elements)
{
    /// <summary>The version a Nix writes.</summary>
    /// <param name="nix">Its version.</param>
    public static int VersionWrittenBy(Version nix) => nix >= new Version(2, 20) ? 3 : 2;

    /// <exception cref="ProfileException">It is no such file, or of a version not known here.</exception>
    public static ProfileManifest Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var version = root.GetProperty("version").GetInt32();
            var elements = root.GetProperty("elements");
            return version switch
            {
                1 or 2 => new ProfileManifest(version, Named([.. elements.EnumerateArray().Select(element => Read(element, name: null, version))])),
                3 => new ProfileManifest(version, [.. elements.EnumerateObject().OrderBy(element => element.Name, StringComparer.Ordinal).Select(element => Read(element.Value, element.Name, version))]),
                _ => throw new ProfileException($"The profile's manifest has the version {version}, which is not known here.", "Use the Nix that made it."),
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new ProfileException($"The profile's manifest.json cannot be read: {exception.Message}", "Switch to an earlier generation of the profile.");
        }
    }

    /// <summary>As the version's Nix writes it.</summary>
    public byte[] Print()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("elements");
            if (Version == 3)
                writer.WriteStartObject();
            else
                writer.WriteStartArray();
            foreach (var element in Elements)
            {
                if (Version == 3)
                    writer.WritePropertyName(element.Name);
                Write(writer, element);
            }
            if (Version == 3)
                writer.WriteEndObject();
            else
                writer.WriteEndArray();
            writer.WriteNumber("version", Version);
            writer.WriteEndObject();
        }
        // In Nix's own order and escapes.
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        var printed = new ArrayBufferWriter<byte>();
        JsonText.Write(printed, document.RootElement);
        return printed.WrittenSpan.ToArray();
    }

    private void Write(Utf8JsonWriter writer, ProfileElement element)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("active", element.IsActive);
        if (Version == 3 || element.Priority != ProfilePackage.UsualPriority)
            writer.WriteNumber("priority", element.Priority);
        WriteList(writer, "storePaths", element.StorePaths);
        if (element.Url is not null)
        {
            writer.WriteString(Version == 1 ? "originalUri" : "originalUrl", element.OriginalUrl);
            writer.WriteString(Version == 1 ? "uri" : "url", element.Url);
            writer.WriteString("attrPath", element.AttributePath);
            if (element.Outputs is { } outputs)
                WriteList(writer, "outputs", outputs);
            else if (Version == 3)
                writer.WriteNull("outputs");
        }
        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static ProfileElement Read(JsonElement element, string? name, int version)
    {
        var read = new ProfileElement(
            name ?? "",
            Texts(element, "storePaths") ?? [],
            element.GetProperty("active").GetBoolean(),
            element.TryGetProperty("priority", out var priority) ? priority.GetInt32() : ProfilePackage.UsualPriority,
            Text(element, version == 1 ? "originalUri" : "originalUrl"),
            Text(element, version == 1 ? "uri" : "url"),
            Text(element, "attrPath"),
            Texts(element, "outputs"));
        return read.Url is { Length: > 0 } ? read : read with { OriginalUrl = null, Url = null, AttributePath = null, Outputs = null };
    }

    /// <summary>Names for what had none: of the attribute, else of the store path; with a number where that is taken.</summary>
    private static List<ProfileElement> Named(List<ProfileElement> elements)
    {
        List<ProfileElement> named = [];
        foreach (var element in elements)
        {
            var name = NameOf(element);
            var free = name;
            for (var number = 1; named.Any(other => other.Name == free); number++)
                free = $"{name}-{number}";
            named.Add(element with { Name = free });
        }
        return named;
    }

    private static string NameOf(ProfileElement element)
    {
        if (element.AttributePath?.Split('.').LastOrDefault(part => part is not ("default" or "")) is { } attribute)
            return attribute;
        var path = element.StorePaths is [var first, ..] ? first[(first.LastIndexOf('/') + 1)..] : "";
        return StorePath.TryParseBaseName(path, out var parsed) ? parsed.Name : "package";
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static List<string>? Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray().Select(text => text.GetString()!)] : null;
}
