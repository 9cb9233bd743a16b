using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Nix.Formats;

/// <summary>
/// JSON printed as Nix prints it: on one line, the names of an object in the order of bytes, of equal names the last, numbers in their
/// shortest form.
/// </summary>
public static class JsonText
{
    // It is walked by recursion.
    private const int Deepest = 512;

    /// <summary>How deep a document may be.</summary>
    public static JsonDocumentOptions Options { get; } = new() { MaxDepth = Deepest };

    /// <summary>Reads a document.</summary>
    /// <param name="json">The text.</param>
    /// <param name="what">What it is, for a message.</param>
    /// <param name="read">Makes something of it; what it returns must not hold on to the document.</param>
    /// <exception cref="NixFormatException">It is no JSON, or a string in it holds half a character.</exception>
    internal static T Read<T>(ReadOnlyMemory<byte> json, string what, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return read(document.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw new NixFormatException($"{what}: {failure.Message}");
        }
    }

    /// <exception cref="NixFormatException">A text is no Unicode, or a number is beyond all numbers.</exception>
    public static void Write(IBufferWriter<byte> output, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new SortedDictionary<ByteString, JsonElement>();
                foreach (var member in element.EnumerateObject())
                    members[ByteString.Of(member.Name)] = member.Value;
                var separator = "{"u8;
                foreach (var (name, value) in members)
                {
                    output.Write(separator);
                    separator = ","u8;
                    Write(output, name.Bytes);
                    output.Write(":"u8);
                    Write(output, value);
                }
                output.Write(members.Count == 0 ? "{}"u8 : "}"u8);
                break;
            case JsonValueKind.Array:
                output.Write("["u8);
                var isFirst = true;
                foreach (var item in element.EnumerateArray())
                {
                    if (!isFirst)
                        output.Write(","u8);
                    isFirst = false;
                    Write(output, item);
                }
                output.Write("]"u8);
                break;
            case JsonValueKind.String:
                Write(output, Bytes(element));
                break;
            case JsonValueKind.Number:
                output.Write(Encoding.ASCII.GetBytes(Number(element)));
                break;
            default:
                output.Write(element.ValueKind switch
                {
                    JsonValueKind.True => "true"u8,
                    JsonValueKind.False => "false"u8,
                    _ => "null"u8,
                });
                break;
        }
    }

    /// <summary>Writes a string.</summary>
    /// <exception cref="NixFormatException">It is no UTF-8.</exception>
    internal static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> text)
    {
        if (JsonString.Write(output, text) is { } fault)
            throw new NixFormatException(fault);
    }

    /// <summary>The text of a string.</summary>
    internal static byte[] Bytes(JsonElement element) => Encoding.UTF8.GetBytes(element.GetString()!);

    /// <exception cref="NixFormatException">It is beyond all numbers.</exception>
    private static string Number(JsonElement element)
    {
        if (element.TryGetInt64(out var number))
            return number.ToString(CultureInfo.InvariantCulture);
        if (element.TryGetUInt64(out var large))
            return large.ToString(CultureInfo.InvariantCulture);
        var real = element.GetDouble();
        return double.IsFinite(real)
            ? JsonFloat.Of(real)
            : throw new NixFormatException($"[json.exception.out_of_range.406] number overflow parsing '{element.GetRawText()}'");
    }
}
