using Nix.Store.Sqlite;

namespace AskNix.Doctor.Checks;

/// <summary>Whether the database library, the second file of the program, can be loaded.</summary>
internal sealed class SqliteCheck : ICheck
{
    public string Name => "sqlite";

    public Task<Finding> RunAsync(Patient patient, CancellationToken cancellation)
    {
        try
        {
            using var database = SqliteDatabase.Open(":memory:", SqliteOpening.Write, TimeSpan.Zero);
            return Task.FromResult(Finding.Good($"SQLite {SqliteDatabase.LibraryVersion}"));
        }
        catch (Exception failure) when (failure is DllNotFoundException or TypeInitializationException or BadImageFormatException)
        {
            return Task.FromResult(new Finding(
                Health.Blocking,
                $"The library libe_sqlite3.so cannot be loaded: {failure.GetBaseException().Message}",
                $"It belongs beside the program, in {AppContext.BaseDirectory}; build or install ask-nix anew."));
        }
    }
}
