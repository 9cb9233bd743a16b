using System.Text.Json;
using AskNix.Intents;
using AskNix.Understanding;

namespace AskNix.Cli.Rendering;

/// <summary>How a sentence was read, as the object of <c>ask-nix understand</c>.</summary>
internal static class UnderstoodJson
{
    public static string Write(Understood understood) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("text", understood.Text);
        WriteIntent(writer, understood.Intent);
        writer.WriteNumber("confidence", Math.Round(understood.Confidence, 3));
        writer.WriteString("reading", JsonNamingPolicy.KebabCaseLower.ConvertName(understood.Reading.ToString()));
        writer.WriteStartArray("steps");
        foreach (var step in understood.Steps)
        {
            writer.WriteStartObject();
            WriteIntent(writer, step);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void WriteIntent(Utf8JsonWriter writer, Intent intent)
    {
        writer.WriteString("intent", intent.Name);
        writer.WritePropertyName("entities");
        intent.Entities.WriteTo(writer);
    }
}
