using Nix.Store;

namespace AskNix.Doctor.Checks;

/// <summary>Whether the store's own records can be read; without them the native engine asks the installed Nix.</summary>
internal sealed class StoreDatabaseCheck : ICheck
{
    public string Name => "store";

    public Task<Finding> RunAsync(Patient patient, CancellationToken cancellation)
    {
        var directories = StoreDirectories.FromEnvironment(
            name => patient.Machine.ToolEnvironment.GetValueOrDefault(name), patient.Machine.Root);
        if (!File.Exists(directories.DatabasePath))
            return Task.FromResult(new Finding(Health.Warning, $"There is no store database {directories.DatabasePath}.", "The first build makes one."));
        try
        {
            using var database = StoreDatabase.Open(directories);
            return Task.FromResult(Finding.Good($"{directories.StoreDir}, records in {directories.DatabasePath}"));
        }
        catch (StoreDatabaseException failure)
        {
            return Task.FromResult(new Finding(
                Health.Warning, failure.Message, $"Make {directories.DatabasePath} readable for you, or use --engine traditional."));
        }
    }
}
