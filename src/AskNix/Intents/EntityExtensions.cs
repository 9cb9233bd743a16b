using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace AskNix.Intents;

/// <summary>Writes entities so that what was not said stays out of the object.</summary>
internal static class EntityExtensions
{
    public static JsonObject With(this JsonObject entities, string key, string? value)
    {
        if (value is not null)
            entities[key] = value;
        return entities;
    }

    public static JsonObject With(this JsonObject entities, string key, int? value)
    {
        if (value is { } number)
            entities[key] = number;
        return entities;
    }

    public static JsonObject With(this JsonObject entities, string key, ImmutableArray<string> values)
    {
        if (!values.IsDefaultOrEmpty)
            entities[key] = new JsonArray([.. values.Select(value => (JsonNode)value)]);
        return entities;
    }

    public static JsonObject With(this JsonObject entities, string key, ImmutableArray<int> values)
    {
        if (!values.IsDefaultOrEmpty)
            entities[key] = new JsonArray([.. values.Select(value => (JsonNode)value)]);
        return entities;
    }
}
