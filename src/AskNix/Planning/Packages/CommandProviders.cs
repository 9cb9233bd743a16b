using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace AskNix.Planning.Packages;

/// <summary>
/// Which packages bring a command, from the <c>programs.sqlite</c> that NixOS channels carry beside their package set: it lists the
/// programs of everything the channel built. A checkout and a flake have none.
/// </summary>
internal static class CommandProviders
{
    /// <returns>Attributes, shortest first; empty where there is no such list.</returns>
    public static ImmutableArray<string> Find(string nixpkgs, string command)
    {
        var file = Path.Combine(nixpkgs, "programs.sqlite");
        if (!File.Exists(file))
            return [];
        try
        {
            // Stores are read-only, where SQLite could not make the files it keeps beside a database: it is told that nobody writes.
            using var connection = new SqliteConnection($"Data Source=file:{Uri.EscapeDataString(file).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1;Mode=ReadOnly;Pooling=False");
            connection.Open();
            using var query = connection.CreateCommand();
            query.CommandText = "SELECT DISTINCT package FROM Programs WHERE name = $name AND system = $system";
            query.Parameters.AddWithValue("$name", command);
            query.Parameters.AddWithValue("$system", System);
            using var row = query.ExecuteReader();
            var found = new List<string>();
            while (row.Read())
                found.Add(row.GetString(0));
            return [.. found.OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)];
        }
        catch (SqliteException)
        {
            // Not the table channels have; the index answers as far as it can.
            return [];
        }
    }

    private static string System => (RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.Arm64 => "aarch64",
        Architecture.X86 => "i686",
        _ => "x86_64",
    }) + "-linux";
}
