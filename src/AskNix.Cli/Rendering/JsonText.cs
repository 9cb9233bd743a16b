using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AskNix.Cli.Rendering;

/// <summary>Writes one JSON value on one line. Keys always stand there, with null where there is nothing; only what JSON demands is escaped.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = false };

    public static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void WriteStrings(this Utf8JsonWriter writer, string key, ImmutableArray<string> values)
    {
        writer.WriteStartArray(key);
        foreach (var value in values.IsDefault ? [] : values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    public static void WriteNumber(this Utf8JsonWriter writer, string key, long? value)
    {
        if (value is { } number)
            writer.WriteNumber(key, number);
        else
            writer.WriteNull(key);
    }

    /// <summary>A value that is left out by whoever has none: null is written in its place.</summary>
    public static void WriteObject<T>(this Utf8JsonWriter writer, string key, T? value, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        if (value is null)
        {
            writer.WriteNull(key);
            return;
        }

        writer.WriteStartObject(key);
        write(writer, value);
        writer.WriteEndObject();
    }
}
