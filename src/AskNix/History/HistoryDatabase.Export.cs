using System.Text.Json;
using Nix.Store.Sqlite;

namespace AskNix.History;

/// <summary>Everything that is stored, as one JSON object that a person can read.</summary>
public sealed partial class HistoryDatabase
{
    /// <summary>Columns that hold JSON and are exported as such.</summary>
    private static readonly string[] JsonColumns = ["intent", "plan", "inverse"];

    /// <summary>Writes the object to a stream, which stays open.</summary>
    public void Export(Stream destination) => Read(open =>
    {
        using var snapshot = open.Begin(toWrite: false);
        using var writer = new Utf8JsonWriter(destination, new JsonWriterOptions { Indented = true });
        writer.WriteStartObject();
        writer.WriteString("exported", clock.GetUtcNow());
        Table(writer, open, "changes", "SELECT * FROM changes ORDER BY id");
        Table(writer, open, "choices", "SELECT * FROM choices ORDER BY name");
        Table(writer, open, "feedback", "SELECT * FROM feedback ORDER BY id");
        Table(writer, open, "metrics", "SELECT * FROM metrics ORDER BY id");
        Table(writer, open, "packageChoices", "SELECT * FROM package_choices ORDER BY query, attribute");
        writer.WriteEndObject();
        return true;
    });

    private static void Table(Utf8JsonWriter writer, SqliteDatabase open, string name, string sql)
    {
        writer.WriteStartArray(name);
        open.Each(
            row =>
            {
                writer.WriteStartObject();
                for (var column = 0; column < row.ColumnCount; column++)
                    Cell(writer, row, column);
                writer.WriteEndObject();
            },
            sql);
        writer.WriteEndArray();
    }

    private static void Cell(Utf8JsonWriter writer, SqliteStatement row, int column)
    {
        var name = row.GetName(column);
        writer.WritePropertyName(CamelCase(name));
        switch (row.GetValue(column))
        {
            case long milliseconds when name is "time" or "last":
                writer.WriteStringValue(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
                break;
            case long good when name is "good":
                writer.WriteBooleanValue(good is not 0);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case string json when JsonColumns.Contains(name) && IsJson(json):
                writer.WriteRawValue(json);
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static string CamelCase(string column)
    {
        var parts = column.Split('_');
        return parts[0] + string.Concat(parts[1..].Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
