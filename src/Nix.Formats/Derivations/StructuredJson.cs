using System.Buffers;
using System.Text.Json;

namespace Nix.Formats;

/// <summary>
/// Structured attributes as Nix 2.34 prints them: an object, whatever text said it. Derivations are made of this form, also where an
/// expression spelled it in another.
/// </summary>
public static class StructuredJson
{
    /// <summary>The form that is printed.</summary>
    /// <param name="json">Any text that says the same.</param>
    /// <exception cref="NixFormatException">It is no JSON, or no object.</exception>
    public static byte[] Normalize(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonText.Read(json, "no JSON", Print);
        }
        catch (NixFormatException fault)
        {
            throw new NixFormatException($"cannot process __json attribute: {fault.Message}");
        }
    }

    private static byte[] Print(JsonElement root)
    {
        if (root.ValueKind is not JsonValueKind.Object)
            throw new NixFormatException($"[json.exception.type_error.302] type must be object, but is {Kind(root.ValueKind)}");
        var printed = new ArrayBufferWriter<byte>();
        JsonText.Write(printed, root);
        return printed.WrittenSpan.ToArray();
    }

    private static string Kind(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };
}
