using System.Collections.Immutable;
using Nixos.Machines;

namespace Nixos.Status;

/// <summary>
/// The units of a machine that is a folder. No service manager runs there: switching leaves a file in <c>run/services</c> for each unit
/// that runs, and the system lists its units in the file <c>units</c>: name, fingerprint, what a change does, <c>wanted</c> or <c>idle</c>,
/// and whether it can start.
/// </summary>
public sealed class RecordedUnits(Machine machine)
{
    /// <summary>The units that should run and do not, in order; null where the machine does not record its units.</summary>
    public ImmutableArray<string>? Failed()
    {
        var services = machine.Below("/run/services");
        var table = Path.Combine(machine.CurrentSystem, "units");
        if (machine.IsThisOne || !Directory.Exists(services) || !File.Exists(table))
            return null;
        return
        [
            .. from line in File.ReadLines(table)
               let words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               where words is [_, _, _, "wanted", ..] && !File.Exists(Path.Combine(services, words[0]))
               orderby words[0]
               select words[0],
        ];
    }
}
