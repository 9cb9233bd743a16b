using System.Collections.Immutable;
using AskNix.Errors;
using Nix.Store.Sqlite;

namespace AskNix.History;

/// <summary>The changes.</summary>
public sealed partial class HistoryDatabase
{
    private const string ChangeColumns =
        "id, time, sentence, intent, plan, inverse, engine, outcome, profile, generation_before, generation_after, parent_id, undoes, undone_by";

    /// <summary>Writes a change down and returns it with its number, time and parent. One that undoes another marks that one undone, in the same step.</summary>
    public ChangeRecord Record(ChangeRecord change) => Write(open =>
    {
        var stored = change with
        {
            Time = DateTimeOffset.FromUnixTimeMilliseconds(Now()),
            ParentId = change.ParentId ?? ParentOf(open, change),
        };
        var id = open.Scalar<long>(
            """
            INSERT INTO changes (time, sentence, intent, plan, inverse, engine, outcome, profile, generation_before, generation_after, parent_id, undoes)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id
            """,
            stored.Time.ToUnixTimeMilliseconds(), stored.Sentence, stored.Intent, stored.Plan, stored.Inverse, stored.Engine, stored.Outcome.Text(),
            stored.Profile, stored.GenerationBefore, stored.GenerationAfter, stored.ParentId, stored.Undoes);
        stored = stored with { Id = id };
        if (stored is { Undoes: { } undone, Outcome: ChangeOutcome.Applied })
            MarkUndone(open, undone, id);
        return stored;
    });

    /// <summary>Says how a change that was written down as begun has ended.</summary>
    /// <exception cref="AskNixException">There is no such change.</exception>
    public ChangeRecord Finish(long id, ChangeOutcome outcome, int? generationAfter = null, string? inverse = null) => Write(open =>
    {
        open.Execute(
            "UPDATE changes SET outcome = $2, generation_after = coalesce($3, generation_after), inverse = coalesce($4, inverse) WHERE id = $1",
            id, outcome.Text(), generationAfter, inverse);
        var finished = Find(open, id) ?? throw Missing(id);
        if (finished is { Undoes: { } undone, Outcome: ChangeOutcome.Applied })
            MarkUndone(open, undone, id);
        return finished;
    });

    /// <summary>Changes that were begun and never ended: their process was killed, or is still at work.</summary>
    public ImmutableArray<ChangeRecord> Unfinished() =>
        Read<ImmutableArray<ChangeRecord>>(open => [.. open.Query(Change, $"SELECT {ChangeColumns} FROM changes WHERE outcome = 'begun' ORDER BY id")]);

    public ChangeRecord? Find(long id) => Read(open => Find(open, id));

    /// <summary>The latest changes, newest first.</summary>
    public ImmutableArray<ChangeRecord> List(int limit) =>
        Read<ImmutableArray<ChangeRecord>>(open => [.. open.Query(Change, $"SELECT {ChangeColumns} FROM changes ORDER BY id DESC LIMIT $1", limit)]);

    /// <summary>
    /// The last act on a machine that can be taken back: applied, with an inverse, not taken back yet, and itself not the taking back
    /// of another.
    /// </summary>
    /// <param name="profile">The system profile of the machine; null for any.</param>
    public ChangeRecord? LastUndoable(string? profile = null) => Read(open => open.Query(
        Change,
        $"""
        SELECT {ChangeColumns} FROM changes
        WHERE outcome = 'applied' AND inverse IS NOT NULL AND undone_by IS NULL AND undoes IS NULL AND ($1 IS NULL OR profile = $1)
        ORDER BY id DESC LIMIT 1
        """,
        profile)
        .FirstOrDefault());

    /// <summary>Marks a change as taken back by another.</summary>
    /// <exception cref="AskNixException">There is no such change.</exception>
    public void MarkUndone(long id, long undoneBy) => Write(open =>
    {
        if (Find(open, id) is null)
            throw Missing(id);
        return MarkUndone(open, id, undoneBy);
    });

    private static int MarkUndone(SqliteDatabase open, long id, long by) =>
        open.Execute("UPDATE changes SET outcome = 'undone', undone_by = $2 WHERE id = $1", id, by);

    /// <summary>The true parent: who made the generation this change starts from, however the numbers run.</summary>
    private static long? ParentOf(SqliteDatabase open, ChangeRecord change) => change.GenerationBefore is null
        ? null
        : open.Query(
            row => (long?)row.GetInt64(0),
            "SELECT id FROM changes WHERE generation_after = $1 AND profile IS $2 AND outcome IN ('applied', 'undone') ORDER BY id DESC LIMIT 1",
            change.GenerationBefore, change.Profile)
            .FirstOrDefault();

    private static ChangeRecord? Find(SqliteDatabase open, long id) =>
        open.Query(Change, $"SELECT {ChangeColumns} FROM changes WHERE id = $1", id).FirstOrDefault();

    private static ChangeRecord Change(SqliteStatement row) =>
        new(row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(6), ChangeOutcomeText.Parse(row.GetString(7)), row.GetStringOrNull(5))
        {
            Id = row.GetInt64(0),
            Time = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
            Profile = row.GetStringOrNull(8),
            GenerationBefore = (int?)row.GetInt64OrNull(9),
            GenerationAfter = (int?)row.GetInt64OrNull(10),
            ParentId = row.GetInt64OrNull(11),
            Undoes = row.GetInt64OrNull(12),
            UndoneBy = row.GetInt64OrNull(13),
        };

    private static AskNixException Missing(long id) =>
        new(ErrorCode.OperationFailed, $"The history has no change {id}.", "\"ask-nix history\" shows the changes with their numbers.");
}
