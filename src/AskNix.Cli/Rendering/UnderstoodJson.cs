using System.Text.Json;
using AskNix.Intents;
using AskNix.Understanding;
using AskNix.Understanding.Explanations;

namespace AskNix.Cli.Rendering;

/// <summary>How a sentence was read, as the object of <c>ask-nix understand</c>.</summary>
internal static class UnderstoodJson
{
    public static string Write(Understood understood, Explanation? explanation = null) => JsonText.Write(writer =>
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
        if (understood.Scope is not Scope.Auto)
            writer.WriteString("scope", JsonNamingPolicy.KebabCaseLower.ConvertName(understood.Scope.ToString()));
        if (!understood.Choices.IsDefaultOrEmpty)
            writer.WriteStrings("choices", understood.Choices);
        if (explanation is not null)
            WriteExplanation(writer, understood, explanation);
        writer.WriteEndObject();
    });

    private static void WriteExplanation(Utf8JsonWriter writer, Understood understood, Explanation explanation)
    {
        writer.WriteStartObject("explanation");
        writer.WriteString("because", understood.Because);
        writer.WriteStartArray("words");
        foreach (var word in explanation.Words)
        {
            writer.WriteStartObject();
            writer.WriteString("written", word.Written);
            writer.WriteString("as", word.As);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("clauses");
        foreach (var clause in explanation.Clauses)
        {
            writer.WriteStartObject();
            writer.WriteString("text", clause.Text);
            writer.WriteString("meant", clause.Meant);
            writer.WriteString("intent", clause.Intent);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("guess");
        writer.WriteString("intent", explanation.Guess.Intent);
        writer.WriteNumber("sure", Math.Round(explanation.Guess.Sure, 3));
        writer.WriteNumber("wish", Math.Round(explanation.Guess.Wish, 3));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteIntent(Utf8JsonWriter writer, Intent intent)
    {
        writer.WriteString("intent", intent.Name);
        writer.WritePropertyName("entities");
        intent.Entities.WriteTo(writer);
    }
}
