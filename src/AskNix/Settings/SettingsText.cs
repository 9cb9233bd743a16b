using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AskNix.Errors;
using Nix.Posix;

namespace AskNix.Settings;

/// <summary>The text of config.json as a tree, with the places of its keys, and its way back to the disk.</summary>
internal sealed class SettingsText
{
    private readonly byte[] bytes;

    private SettingsText(string path, byte[] bytes, JsonObject root)
    {
        Path = path;
        this.bytes = bytes;
        Root = root;
    }

    public string Path { get; }

    public JsonObject Root { get; }

    /// <summary>Reads the file; a missing or empty one is an empty object.</summary>
    public static SettingsText Load(string path)
    {
        var content = Bytes(path);
        if (content.AsSpan().TrimStart(" \t\r\n"u8).IsEmpty)
            return new SettingsText(path, content, []);
        try
        {
            if (JsonNode.Parse(content) is not JsonObject root)
                throw Malformed(path, "it is not an object in braces", 1, 1);

            // A key given twice is found only when the object is first looked into.
            _ = root.Count;
            foreach (var (_, inner) in root)
                _ = (inner as JsonObject)?.Count;
            return new SettingsText(path, content, root);
        }
        catch (JsonException fault)
        {
            throw Malformed(path, fault.Message.Split(" LineNumber:")[0].Split(" Path:")[0], (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1);
        }
        catch (ArgumentException twice)
        {
            throw Malformed(path, $"a key is given twice ({twice.Message.Split('\n')[0]})", 0, 0);
        }
    }

    /// <summary>Where a dotted key stands.</summary>
    public SourcePosition PositionOf(string dotted)
    {
        var reader = new Utf8JsonReader(bytes);
        var open = new Stack<string>();
        var last = "";
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    open.Push(last);
                    break;
                case JsonTokenType.EndObject:
                    open.Pop();
                    break;
                case JsonTokenType.PropertyName:
                    last = reader.GetString()!;
                    if (string.Join('.', open.Reverse().Append(last).Where(part => part.Length > 0)) == dotted)
                        return At((int)reader.TokenStartIndex);
                    break;
            }
        }

        return new SourcePosition(Path, 0, 0);
    }

    public static void Put(JsonObject root, string dotted, JsonNode value)
    {
        var parts = dotted.Split('.');
        var owner = root;
        foreach (var part in parts[..^1])
        {
            if (owner[part] is not JsonObject inner)
                owner[part] = inner = [];
            owner = inner;
        }

        owner[parts[^1]] = value;
    }

    public static bool Remove(JsonObject root, string dotted)
    {
        var dot = dotted.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
            return root.Remove(dotted);
        if (root[dotted[..dot]] is not JsonObject inner || !Remove(inner, dotted[(dot + 1)..]))
            return false;
        if (inner.Count is 0)
            root.Remove(dotted[..dot]);
        return true;
    }

    /// <summary>Two processes that settle something at once both keep their change.</summary>
    public static void WithLock(string path, Action work)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            using var held = FileLock.Acquire(path + ".lock", LockKind.Exclusive, "change the settings");
            work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new AskNixException(
                new Problem(
                    ErrorCode.NoPermission,
                    $"{path} cannot be written: {failure.Message}",
                    "Where home-manager or your configuration manages this file, change it there."),
                failure);
        }
    }

    /// <summary>Replaces the file in one step. A link is followed, so that a file kept elsewhere stays there.</summary>
    public static void Save(string path, JsonObject root)
    {
        var target = new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        var unfinished = $"{target}.{Guid.NewGuid():N}";
        try
        {
            using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                using (var writer = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true }))
                    root.WriteTo(writer);
                file.Write("\n"u8);
                file.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target))
                File.SetUnixFileMode(unfinished, File.GetUnixFileMode(target));
            File.Move(unfinished, target, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            // Most people have none, and to throw and catch costs a fiftieth of a whole start.
            return FileStatus.TryOf(path) is null ? [] : File.ReadAllBytes(path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new AskNixException(new Problem(ErrorCode.NoPermission, $"{path} cannot be read: {failure.Message}", "Make it readable for you."), failure);
        }
    }

    private SourcePosition At(int index)
    {
        var before = bytes.AsSpan(0, index);
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new SourcePosition(Path, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    private static AskNixException Malformed(string path, string what, int line, int column) => new(new Problem(
        ErrorCode.BadUsage,
        $"{path} cannot be read as JSON: {what}",
        "Correct it at that place, or move it away; it is never written over.",
        new SourcePosition(path, line, column)));
}
