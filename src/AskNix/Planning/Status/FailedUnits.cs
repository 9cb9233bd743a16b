using System.Collections.Immutable;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Events;
using Nixos.Machines;
using Nixos.Status;

namespace AskNix.Planning.Status;

/// <summary>The units that have failed: asked of systemd on the machine this runs on, read from its records on a machine that is a folder.</summary>
internal sealed class FailedUnits(Machine machine, MachineTools tools)
{
    private static readonly ImmutableArray<string> s_command = ["systemctl", "--failed", "--plain", "--no-legend", "--no-pager"];

    /// <returns>Their names in order; null where nobody can tell.</returns>
    public async Task<ImmutableArray<string>?> FindAsync(Action<BackendEvent> report, CancellationToken cancellation)
    {
        if (!machine.IsThisOne)
            return new RecordedUnits(machine).Failed();
        if (!tools.Has(s_command[0]))
            return null;
        try
        {
            var result = await tools.RunAsync(s_command, report, cancellation);
            return result.Succeeded ? [.. Names(result.Output).Order(StringComparer.Ordinal)] : null;
        }
        catch (AskNixException)
        {
            return null;
        }
    }

    // Some versions put a bullet before the name even in plain lists.
    private static IEnumerable<string> Names(string text) =>
        text.Split('\n').Select(line => line.TrimStart(' ', '●', '*', '×').Split(' ')[0]).Where(name => name.Contains('.', StringComparison.Ordinal));
}
