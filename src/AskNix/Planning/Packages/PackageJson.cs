using System.Text.Json.Nodes;
using AskNix.Catalogue;

namespace AskNix.Planning.Packages;

/// <summary>Packages as data of answers.</summary>
internal static class PackageJson
{
    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    /// <summary>An entry of <c>results</c>, as searches answer with.</summary>
    public static JsonObject Result(Package package, string reason) => new()
    {
        ["attribute"] = package.Attribute,
        ["version"] = package.Version,
        ["description"] = package.Description,
        ["program"] = package.MainProgram.Length > 0 ? package.MainProgram : null,
        ["reason"] = reason,
    };
}
