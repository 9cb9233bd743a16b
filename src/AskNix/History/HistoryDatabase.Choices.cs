namespace AskNix.History;

/// <summary>Answers that were asked for once and are remembered, such as where packages go.</summary>
public sealed partial class HistoryDatabase
{
    public string? RememberedChoice(string name) =>
        Read(open => open.Query(row => row.GetString(0), "SELECT value FROM choices WHERE name = $1", name).FirstOrDefault());

    public void RememberChoice(string name, string value) => Write(open => open.Execute(
        "INSERT INTO choices (name, value, time) VALUES ($1, $2, $3) ON CONFLICT (name) DO UPDATE SET value = excluded.value, time = excluded.time",
        name, value, Now()));

    /// <summary>Forgets an answer; false where none was remembered.</summary>
    public bool ForgetChoice(string name) => Write(open => open.Execute("DELETE FROM choices WHERE name = $1", name)) > 0;
}
