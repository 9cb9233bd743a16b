using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Nix.Store.Sqlite;

/// <summary>
/// The library itself, taken from beside the program. Left to the system's search, a hundred other places are tried first, each by a call
/// that finds nothing.
/// </summary>
internal static unsafe class SqliteLibrary
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

    private static nint BesideTheProgram(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (!NativeLibrary.TryLoad(Path.Combine(AppContext.BaseDirectory, $"lib{name}.so"), out var library))
            return 0;
        TakeMemoryAsNeeded(library);
        return library;
    }

    /// <summary>
    /// Nothing is set aside for pages when a database is opened (https://sqlite.org/malloc.html): most processes ask one question, and to take
    /// 90 kB first costs more than to ask it. Where the library is in use already it keeps to what it has.
    /// </summary>
    private static void TakeMemoryAsNeeded(nint library)
    {
        const int pageCache = 7;
        // A function with any number of arguments; for numbers and addresses it is called as any other is, on Linux.
        var configure = (delegate* unmanaged[Cdecl]<int, nint, nint, nint, int>)NativeLibrary.GetExport(library, "sqlite3_config");
        _ = configure(pageCache, 0, 0, 0);
    }
}
