using System.IO.Compression;
using System.Text.Json;
using AskNix.Errors;

namespace AskNix.Catalogue;

/// <summary>Large JSON files that somebody else made, plain or compressed, and forgiving looks into their elements.</summary>
internal static class JsonFile
{
    public static Stream Open(string path)
    {
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true);
            return path.EndsWith(".br", StringComparison.OrdinalIgnoreCase) ? new BrotliStream(file, CompressionMode.Decompress) : file;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new AskNixException(new Problem(ErrorCode.NotAvailable, $"{path} cannot be read: {failure.Message}"), failure);
        }
    }

    public static AskNixException Malformed(string path, string what, Exception? inner) => new(
        new Problem(ErrorCode.OperationFailed, $"{path} is not a list this program can read: {what}", "Fetch it again; nothing was changed."), inner);

    public static JsonElement Member(this JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    public static string Text(this JsonElement element, string name) => element.Member(name).AsText();

    public static bool Flag(this JsonElement element, string name) => element.Member(name).ValueKind is JsonValueKind.True;

    public static string AsText(this JsonElement element) => element.ValueKind is JsonValueKind.String ? element.GetString()! : "";
}
