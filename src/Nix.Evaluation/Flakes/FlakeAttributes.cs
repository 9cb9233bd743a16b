using System.Text.Json;

namespace Nix.Evaluation.Flakes;

/// <summary>Flake references as JSON has them, in lock files and registries.</summary>
static class FlakeAttributes
{
    /// <exception cref="FlakeReferenceException">It is no reference.</exception>
    public static SortedDictionary<string, object> Of(JsonElement json)
    {
        var attributes = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            attributes[property.Name] = property.Value.ValueKind switch
            {
                JsonValueKind.String => property.Value.GetString()!,
                JsonValueKind.Number => property.Value.GetInt64(),
                JsonValueKind.True or JsonValueKind.False => property.Value.GetBoolean(),
                _ => throw new FlakeReferenceException("unsupported input attribute type in lock file"),
            };
        }

        return attributes.ContainsKey("type") ? attributes : throw new FlakeReferenceException("'type' attribute to specify input scheme is required but not provided");
    }
}
