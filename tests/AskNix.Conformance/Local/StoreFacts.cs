using Microsoft.Data.Sqlite;
using Nix.Posix;

namespace AskNix.Conformance.Local;

/// <summary>All that can be seen of a store from outside, as text: records, files, roots and what a collection would do.</summary>
internal static class StoreFacts
{
    /// <param name="store">Asked by its own Nix.</param>
    /// <param name="except">Lines with this in them are left out.</param>
    internal static async Task<string> OfAsync(PrivateStore store, string? except = null)
    {
        await IsSoundAsync(store);
        string[] all =
        [
            "records", await RecordsAsync(store),
            "rows", Rows(store, "select path, hash, deriver, narSize, ultimate, sigs, ca from ValidPaths order by path"),
            "outputs", Rows(store, "select v.path, d.id, d.path from DerivationOutputs d join ValidPaths v on d.drv = v.id order by v.path, d.id"),
            "files", await FilesAsync(store),
            "roots", string.Join('\n', (await store.LinesAsync("nix-store", "--gc", "--print-roots")).Where(line => !IsOfProcess(line)).Order(StringComparer.Ordinal)),
            "live", string.Join('\n', (await store.LinesAsync("nix-store", "--gc", "--print-live")).Order(StringComparer.Ordinal)),
            "dead", string.Join('\n', (await store.LinesAsync("nix-store", "--gc", "--print-dead")).Order(StringComparer.Ordinal)),
        ];
        return string.Join('\n', string.Join('\n', all).Split('\n').Where(line => except is null || !line.Contains(except, StringComparison.Ordinal)));
    }

    /// <summary>The rows of <c>nix-store --dump-db</c>, by path.</summary>
    internal static async Task<string> RecordsAsync(PrivateStore store)
    {
        // A record begins with a path and the hash of it on the next line.
        var lines = (await store.TextAsync("nix-store", "--dump-db")).Split('\n');
        var starts = Enumerable.Range(0, lines.Length - 1).Where(i => lines[i + 1].Length == 64 && lines[i + 1].All(char.IsAsciiHexDigit)).ToList();
        var records = starts.Select((start, i) => string.Join('\n', lines[start..(i + 1 < starts.Count ? starts[i + 1] : lines.Length)]));
        return string.Join('\n', records.Order(StringComparer.Ordinal));
    }

    /// <summary>The real Nix finds nothing wrong, contents included.</summary>
    internal static async Task IsSoundAsync(PrivateStore store)
    {
        var verified = await store.RunAsync("nix-store", "--verify", "--check-contents");
        verified.Exit.Succeeded.ShouldBeTrue(verified.ErrorText);
        foreach (var bad in (string[])["error", "disappeared", "modified", "not in"])
            verified.ErrorText.ShouldNotContain(bad);
    }

    /// <summary>What no command of Nix shows, for example whether a path was built here.</summary>
    private static string Rows(PrivateStore store, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={store.Directories.DatabasePath};Mode=ReadWrite;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        List<string> rows = [];
        while (row.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, row.FieldCount).Select(i => row.IsDBNull(i) ? "-" : row.GetValue(i).ToString())));
        return string.Join('\n', rows);
    }

    private static bool IsOfProcess(string root) => root.StartsWith("/proc", StringComparison.Ordinal) || root.StartsWith('{');

    private static async Task<string> FilesAsync(PrivateStore store)
    {
        var found = await ChildProcess.RunAsync(new ChildCommand
        {
            Program = "/usr/bin/find",
            Arguments = [store.Directories.StoreDir, "-mindepth", "1", "-name", ".links", "-prune", "-o", "-printf", "%P %M %u %g %T@ %y %l\n"],
            Environment = ChildEnvironment.Scrubbed(),
        });
        found.Exit.Succeeded.ShouldBeTrue(found.ErrorText);

        return string.Join('\n', System.Text.Encoding.Latin1.GetString(found.Output).Split('\n').Order(StringComparer.Ordinal));
    }
}
