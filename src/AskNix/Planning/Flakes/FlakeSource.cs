using System.Text.Json;

namespace AskNix.Planning.Flakes;

/// <summary>Writes the source of an input, given by its attributes in a lock file, as the flake reference a person would type.</summary>
internal static class FlakeSource
{
    public static string? Text(JsonElement attributes)
    {
        var type = FlakeLock.Text(attributes, "type");
        return type switch
        {
            null => null,
            "github" or "gitlab" or "sourcehut" => $"{type}:{FlakeLock.Text(attributes, "owner")}/{FlakeLock.Text(attributes, "repo")}{Branch(attributes)}",
            "indirect" => $"flake:{FlakeLock.Text(attributes, "id")}{Branch(attributes)}",
            "path" => $"path:{FlakeLock.Text(attributes, "path")}",
            "git" or "hg" => $"{type}+{FlakeLock.Text(attributes, "url")}{(FlakeLock.Text(attributes, "ref") is { } branch ? $"?ref={branch}" : "")}",
            _ => FlakeLock.Text(attributes, "url") ?? type,
        };
    }

    private static string Branch(JsonElement attributes) => FlakeLock.Text(attributes, "ref") is { } branch ? "/" + branch : "";
}
