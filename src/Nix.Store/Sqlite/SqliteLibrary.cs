using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Nix.Store.Sqlite;

/// <summary>
/// The library itself, taken from beside the program. Left to the system's search, a hundred other places are tried first, each by a call
/// that finds nothing.
/// </summary>
internal static class SqliteLibrary
{
    static SqliteLibrary()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, BesideTheProgram);
        Batteries_V2.Init();
    }

    /// <summary>Loads it at the first call.</summary>
    /// <exception cref="TypeInitializationException">It cannot be loaded; the reason is inside.</exception>
    internal static void Load()
    {
        // The static constructor does it, once.
    }

    private static nint BesideTheProgram(string name, Assembly assembly, DllImportSearchPath? searchPath) =>
        NativeLibrary.TryLoad(Path.Combine(AppContext.BaseDirectory, $"lib{name}.so"), out var library) ? library : 0;
}
