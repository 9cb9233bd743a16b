using System.Collections.Immutable;
using AskNix.Doctor.Checks;

namespace AskNix.Doctor;

/// <summary>Every check there is, one after the other.</summary>
public static class Examination
{
    private static readonly ImmutableArray<ICheck> Checks =
    [
        new BuildCheck(),
        new TerminalCheck(),
        new NixCheck(),
        new MachineCheck(),
        new ConfigurationCheck(),
        new StoreDatabaseCheck(),
        new GitCheck(),
        new FlagVariablesCheck(),
        new SettingsCheck(),
        new SqliteCheck(),
        new StateDirectoryCheck(),
        new LeftoversCheck(),
    ];

    public static async Task<ImmutableArray<CheckResult>> RunAsync(Patient patient, CancellationToken cancellation)
    {
        var results = ImmutableArray.CreateBuilder<CheckResult>();
        foreach (var check in Checks)
            results.Add(new CheckResult(check.Name, await RunAsync(check, patient, cancellation)));
        return results.ToImmutable();
    }

    // A check that fails in a way of its own is a finding too: the others still have something to say.
    private static async Task<Finding> RunAsync(ICheck check, Patient patient, CancellationToken cancellation)
    {
        try
        {
            return await check.RunAsync(patient, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new Finding(Health.Warning, $"This could not be looked at: {failure.Message}");
        }
    }
}
