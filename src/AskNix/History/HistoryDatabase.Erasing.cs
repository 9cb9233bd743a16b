namespace AskNix.History;

/// <summary>Erasing: the text is gone from the file, not only from the tables.</summary>
public sealed partial class HistoryDatabase
{
    /// <summary>Erases everything: changes, choices, feedback, metrics.</summary>
    public void Erase()
    {
        Write(open => open.Execute("DELETE FROM changes; DELETE FROM choices; DELETE FROM feedback; DELETE FROM metrics; DELETE FROM package_choices"));
        Compact();
    }

    /// <summary>Erases one change; false where there is none of that number. Those that name it as parent name nobody afterwards.</summary>
    public bool Erase(long id)
    {
        var erased = Write(open => open.Execute("DELETE FROM changes WHERE id = $1", id)) > 0;
        Compact();
        return erased;
    }

    /// <summary>
    /// Rewrites the file without what was deleted and empties the write-ahead log, which otherwise keeps old pages. Where another
    /// process is reading, SQLite waits for it; what then still lies in the log is emptied when the last process closes the database.
    /// </summary>
    internal void Compact() => Read(open =>
    {
        open.Execute("VACUUM");
        return open.Query(row => row.GetInt64(0), "PRAGMA wal_checkpoint(TRUNCATE)")[0] is 0;
    });
}
