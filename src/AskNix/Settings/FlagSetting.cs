using System.Text.Json;
using System.Text.Json.Nodes;

namespace AskNix.Settings;

/// <summary>A setting that is on or off.</summary>
public sealed record FlagSetting(string Name, bool On, string Meaning) : SettingKey(Name, On ? "true" : "false", Meaning)
{
    public override string Allowed => FlagValue.Allowed;

    public override string? Check(string value) => FlagValue.Parse(value) switch
    {
        true => "true",
        false => "false",
        null => null,
    };

    public override string? Read(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    public override JsonNode Write(string value) => JsonValue.Create(value is "true");
}
