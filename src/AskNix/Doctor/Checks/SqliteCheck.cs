using Microsoft.Data.Sqlite;

namespace AskNix.Doctor.Checks;

/// <summary>Whether the database library, the second file of the program, can be loaded.</summary>
internal sealed class SqliteCheck : ICheck
{
    public string Name => "sqlite";

    public Task<Finding> RunAsync(Patient patient, CancellationToken cancellation)
    {
        try
        {
            using var connection = new SqliteConnection("Data Source=:memory:");
            connection.Open();
            return Task.FromResult(Finding.Good($"SQLite {connection.ServerVersion}"));
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
