using System.Collections.Immutable;
using System.Text.Json;
using AskNix.History;

namespace AskNix.Learning;

/// <summary>Feedback, kept on this machine only: readable, exportable, erasable.</summary>
/// <param name="enabled">Whether any is kept; reading and erasing what is there works in any case.</param>
public sealed class FeedbackCollector(HistoryDatabase history, bool enabled = true)
{
    /// <summary>Keeps a word of feedback; null where keeping is turned off. Sentence and text are stored as given: secrets are masked before.</summary>
    public FeedbackEntry? Add(bool good, string text, string? sentence = null)
    {
        if (!enabled)
            return null;
        var time = history.Now();
        var id = history.Write(open => open.Scalar<long>(
            "INSERT INTO feedback (time, good, text, sentence) VALUES ($1, $2, $3, $4) RETURNING id", time, good ? 1 : 0, text, sentence));
        return new FeedbackEntry(id, DateTimeOffset.FromUnixTimeMilliseconds(time), good, text, sentence);
    }

    /// <summary>The latest entries, newest first.</summary>
    public ImmutableArray<FeedbackEntry> List(int limit) => history.Read<ImmutableArray<FeedbackEntry>>(open =>
    [
        .. open.Query(
            row => new FeedbackEntry(row.GetInt64(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.GetInt64(2) is not 0, row.GetString(3), row.GetStringOrNull(4)),
            "SELECT id, time, good, text, sentence FROM feedback ORDER BY id DESC LIMIT $1", limit),
    ]);

    /// <summary>Writes all entries as a JSON array, oldest first; the stream stays open.</summary>
    public void Export(Stream destination)
    {
        using var writer = new Utf8JsonWriter(destination, new JsonWriterOptions { Indented = true });
        writer.WriteStartArray();
        foreach (var entry in List(int.MaxValue).Reverse())
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", entry.Id);
            writer.WriteString("time", entry.Time);
            writer.WriteBoolean("good", entry.Good);
            writer.WriteString("text", entry.Text);
            writer.WriteString("sentence", entry.Sentence);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Erases one entry, its bytes included; false where there is none of that number.</summary>
    public bool Erase(long id)
    {
        var erased = history.Write(open => open.Execute("DELETE FROM feedback WHERE id = $1", id)) > 0;
        history.Compact();
        return erased;
    }

    /// <summary>Erases all entries, their bytes included.</summary>
    public void Erase()
    {
        history.Write(open => open.Execute("DELETE FROM feedback"));
        history.Compact();
    }
}
