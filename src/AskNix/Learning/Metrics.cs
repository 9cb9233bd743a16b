using System.Collections.Immutable;
using AskNix.History;

namespace AskNix.Learning;

/// <summary>Durations of operations, kept on this machine only.</summary>
/// <param name="enabled">Whether any are kept; reading works in any case.</param>
public sealed class Metrics(HistoryDatabase history, bool enabled = true)
{
    public const string Done = "done";

    /// <summary>Runs kept for each operation and engine: enough for a median, and the table stays small.</summary>
    private const int Kept = 500;

    /// <summary>Keeps a duration.</summary>
    /// <param name="operation">The intent's name.</param>
    /// <param name="outcome"><see cref="Done"/>, or the code of the error.</param>
    public void Record(string operation, string engine, TimeSpan elapsed, string outcome = Done)
    {
        if (!enabled)
            return;
        history.Write(open =>
        {
            open.Execute(
                "INSERT INTO metrics (time, operation, engine, milliseconds, outcome) VALUES ($1, $2, $3, $4, $5)",
                history.Now(), operation, engine, elapsed.TotalMilliseconds, outcome);
            return open.Execute(
                """
                DELETE FROM metrics WHERE operation = $1 AND engine = $2 AND id <=
                    (SELECT id FROM metrics WHERE operation = $1 AND engine = $2 ORDER BY id DESC LIMIT 1 OFFSET $3)
                """,
                operation, engine, Kept);
        });
    }

    /// <summary>The statistics of each operation and engine, by name.</summary>
    public ImmutableArray<OperationStatistics> Statistics()
    {
        var runs = history.Read(open => open.Query(
            row => (Operation: row.GetString(0), Engine: row.GetString(1), Milliseconds: row.GetDouble(2), Well: row.GetString(3) is Done),
            "SELECT operation, engine, milliseconds, outcome FROM metrics"));
        return
        [
            .. runs.GroupBy(run => (run.Operation, run.Engine))
                .OrderBy(group => group.Key.Operation, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Engine, StringComparer.Ordinal)
                .Select(group => new OperationStatistics(
                    group.Key.Operation, group.Key.Engine, group.Count(), group.Count(run => !run.Well),
                    Median(group.Any(run => run.Well) ? group.Where(run => run.Well).Select(run => run.Milliseconds) : group.Select(run => run.Milliseconds)))),
        ];
    }

    /// <summary>Forgets all durations.</summary>
    public void Erase()
    {
        history.Write(open => open.Execute("DELETE FROM metrics"));
        history.Compact();
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
