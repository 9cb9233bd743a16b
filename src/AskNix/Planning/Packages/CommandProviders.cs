using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Nix.Store.Sqlite;

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
            using var programs = SqliteDatabase.Open(file, SqliteOpening.ReadAsItIs, TimeSpan.Zero);
            var found = programs.Query(row => row.GetString(0), "SELECT DISTINCT package FROM Programs WHERE name = $1 AND system = $2", command, System);
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
