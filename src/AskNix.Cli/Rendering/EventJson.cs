using System.Text.Json;
using AskNix.Events;

namespace AskNix.Cli.Rendering;

/// <summary>An event as a JSON object whose <c>event</c> names the case, in the words of docs/json.md.</summary>
internal static class EventJson
{
    public static string Write(BackendEvent happened) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("event", JsonNamingPolicy.KebabCaseLower.ConvertName(happened.GetType().Name));
        WriteMembers(writer, happened);
        writer.WriteEndObject();
    });

    private static void WriteMembers(Utf8JsonWriter writer, BackendEvent happened)
    {
        switch (happened)
        {
            case Notice notice:
                writer.WriteString("level", JsonNamingPolicy.KebabCaseLower.ConvertName(notice.Level.ToString()));
                writer.WriteString("text", notice.Text);
                break;
            case PhaseStarted phase:
                writer.WriteString("text", phase.Text);
                break;
            case StepStarted step:
                WriteStep(writer, step.Number, step.Total, step.Summary);
                break;
            case StepFinished step:
                WriteStep(writer, step.Number, step.Total, step.Summary);
                writer.WriteBoolean("changed", step.Changed);
                break;
            case CommandStarted command:
                writer.WriteStrings("command", command.Command);
                break;
            case LogLine log:
                writer.WriteString("text", log.Text);
                writer.WriteString("derivation", log.Derivation);
                break;
            case FellBack fell:
                writer.WriteString("from", fell.From);
                writer.WriteString("to", fell.To);
                writer.WriteString("reason", fell.Reason);
                break;
            case BuildProgress build:
                WriteCounts(writer, build.Done, build.Expected);
                writer.WriteNumber("running", build.Running);
                writer.WriteNumber("failed", build.Failed);
                writer.WriteString("current", build.Current);
                break;
            case DownloadProgress download:
                WriteCounts(writer, download.Done, download.Expected);
                writer.WriteNumber("doneBytes", download.DoneBytes);
                writer.WriteNumber("expectedBytes", download.ExpectedBytes);
                break;
            case IndexProgress index:
                WriteCounts(writer, index.Done, index.Expected);
                break;
        }
    }

    private static void WriteStep(Utf8JsonWriter writer, int number, int total, string summary)
    {
        writer.WriteNumber("number", number);
        writer.WriteNumber("total", total);
        writer.WriteString("summary", summary);
    }

    private static void WriteCounts(Utf8JsonWriter writer, int done, int expected)
    {
        writer.WriteNumber("done", done);
        writer.WriteNumber("expected", expected);
    }
}
