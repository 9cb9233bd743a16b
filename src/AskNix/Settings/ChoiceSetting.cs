using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AskNix.Settings;

/// <summary>A setting whose value is one of a few words.</summary>
public sealed record ChoiceSetting(string Name, ImmutableArray<string> Words, string Shipped, string Meaning) : SettingKey(Name, Shipped, Meaning)
{
    public override string Allowed => string.Join(", ", Words);

    public override string? Check(string value) => Words.FirstOrDefault(word => word.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase));

    public override string? Read(JsonNode? node) => node?.GetValueKind() is JsonValueKind.String ? Check(node.GetValue<string>()) : null;

    public override JsonNode Write(string value) => JsonValue.Create(value);
}
