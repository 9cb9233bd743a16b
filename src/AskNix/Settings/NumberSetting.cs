using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AskNix.Settings;

/// <summary>A setting that is a whole number within bounds.</summary>
public sealed record NumberSetting(string Name, int Least, int Most, int Number, string Meaning)
    : SettingKey(Name, Number.ToString(CultureInfo.InvariantCulture), Meaning)
{
    public override string Allowed => $"a whole number from {Least} to {Most}";

    public override string? Check(string value) =>
        int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= Least && number <= Most
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    public override string? Read(JsonNode? node) => node?.GetValueKind() is JsonValueKind.Number ? Check(node.ToJsonString()) : null;

    public override JsonNode Write(string value) => JsonValue.Create(int.Parse(value, CultureInfo.InvariantCulture));
}
