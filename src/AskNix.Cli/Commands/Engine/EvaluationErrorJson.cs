using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Nix.Evaluation;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Sources;

namespace AskNix.Cli.Commands.Engine;

/// <summary>
/// A failed evaluation as data, one object: <c>{"error":{"class","catchable","message","position","trace":[{"message","position","own"}],"suggestions"}}</c>.
/// The trace is complete and outermost first; a position is <c>{"file","line","column"}</c>, numbers from 1, or null.
/// </summary>
internal static class EvaluationErrorJson
{
    public static string Of(EvaluationException failure, Evaluator evaluator, OwnFiles own)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("error");
            writer.WriteString("class", JsonNamingPolicy.KebabCaseLower.ConvertName(failure.Kind.ToString()));
            writer.WriteBoolean("catchable", failure.IsCatchable);
            writer.WriteString("message", failure.Message);
            WritePosition(writer, evaluator.Positions.Find(failure.Position));
            writer.WriteStartArray("trace");
            foreach (var frame in ErrorTrace.Of(failure, evaluator, withFunctions: true).Reverse())
            {
                var place = evaluator.Positions.Find(frame.Position);
                writer.WriteStartObject();
                writer.WriteString("message", frame.Message);
                WritePosition(writer, place);
                writer.WriteBoolean("own", own.Has(place));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("suggestions");
            foreach (var name in failure.Suggestions)
                writer.WriteStringValue(name);
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void WritePosition(Utf8JsonWriter writer, SourcePosition? place)
    {
        if (place is null)
        {
            writer.WriteNull("position");
            return;
        }

        writer.WriteStartObject("position");
        writer.WriteString("file", place.File.Name);
        writer.WriteNumber("line", place.Line);
        writer.WriteNumber("column", place.Column);
        writer.WriteEndObject();
    }
}
