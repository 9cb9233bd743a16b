using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AskNix.Settings;

/// <summary>A setting that is a list of names: a JSON array in the file, separated by commas or spaces on the command line.</summary>
public sealed record NamesSetting(string Name, string Meaning) : SettingKey(Name, "", Meaning)
{
    public override string Allowed => "names separated by commas";

    public static ImmutableSortedSet<string> Split(string value) =>
        value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToImmutableSortedSet(StringComparer.Ordinal);

    public override string? Check(string value) => string.Join(',', Split(value));

    public override string? Read(JsonNode? node) =>
        node is JsonArray names && names.All(name => name?.GetValueKind() is JsonValueKind.String)
            ? Check(string.Join(',', names.Select(name => name!.GetValue<string>())))
            : null;

    public override JsonNode Write(string value) => new JsonArray([.. Split(value).Select(name => (JsonNode)name)]);
}
