using System.Text.Json;
using AskNix.Backend;
using AskNix.Errors;
using AskNix.Understanding;

namespace AskNix.Cli.Rendering;

/// <summary>The answer for a program: the object that docs/json.md describes.</summary>
internal static class ResponseJson
{
    public static string Write(Response response, TimeSpan elapsed) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("success", response.Success);
        writer.WriteString("text", response.Text);
        writer.WriteObject("intent", response.Understood, WriteIntent);
        writer.WriteObject("plan", response.Plan, PlanDescription.Write);
        writer.WritePropertyName("data");
        if (response.Data is { } data)
            data.WriteTo(writer);
        else
            writer.WriteNullValue();
        writer.WriteObject("receipt", response.Receipt, WriteReceipt);
        writer.WriteStrings("suggestions", response.Suggestions);
        writer.WriteStrings("choices", response.Choices);
        writer.WriteObject("error", response.Error, WriteError);
        writer.WriteString("engine", response.Engine);
        writer.WriteNumber("elapsedMs", (long)elapsed.TotalMilliseconds);
        writer.WriteEndObject();
    });

    private static void WriteIntent(Utf8JsonWriter writer, Understood understood)
    {
        writer.WriteString("name", understood.Intent.Name);
        writer.WritePropertyName("entities");
        understood.Intent.Entities.WriteTo(writer);
        writer.WriteNumber("confidence", Math.Round(understood.Confidence, 3));
    }

    private static void WriteReceipt(Utf8JsonWriter writer, Receipt receipt)
    {
        writer.WriteNumber("change", receipt.Change);
        writer.WriteString("time", receipt.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));
        writer.WriteStrings("done", receipt.Done);
        writer.WriteNumber("generationBefore", receipt.GenerationBefore);
        writer.WriteNumber("generationAfter", receipt.GenerationAfter);
        writer.WriteString("undoWith", receipt.UndoWith);
        writer.WriteStrings("failedUnits", receipt.FailedUnits);
        writer.WriteStrings("afterRestart", receipt.AfterRestart);
    }

    private static void WriteError(Utf8JsonWriter writer, Problem problem)
    {
        writer.WriteString("code", problem.Code.Name);
        writer.WriteString("message", problem.Message);
        writer.WriteString("advice", problem.Advice);
        writer.WriteObject("position", problem.Position, (inner, position) =>
        {
            inner.WriteString("file", position.File);
            inner.WriteNumber("line", position.Line);
            inner.WriteNumber("column", position.Column);
        });
    }
}
