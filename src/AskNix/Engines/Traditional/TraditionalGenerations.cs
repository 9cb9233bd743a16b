using System.Collections.Immutable;
using System.Text.Json;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Planning.Generations;
using Nixos.Generations;
using Nixos.Machines;

namespace AskNix.Engines.Traditional;

/// <summary>
/// The generations as the machine's tools list them: <c>nixos-rebuild list-generations --json</c>, and <c>nix-env --list-generations</c>
/// where there is no nixos-rebuild or the machine's root is not this one's, which nixos-rebuild does not know of. What runs and what was
/// booted is told by no tool and read from the links.
/// </summary>
public sealed class TraditionalGenerations(Machine machine, MachineTools tools, TimeProvider clock) : IGenerationFacts
{
    private static readonly ImmutableArray<string> s_rebuild = ["nixos-rebuild", "list-generations", "--json"];

    private readonly SystemGenerations _generations = new(machine);
    private readonly ListedGenerations _listing = new(clock.LocalTimeZone);

    public async Task<SystemHistory> ReadAsync(Action<BackendEvent> report, CancellationToken cancellation)
    {
        if (machine.IsThisOne && tools.Has(s_rebuild[0]))
        {
            var result = await tools.RunAsync(s_rebuild, report, cancellation);
            // The one written in shell, before 25.11, ends with status 2 or prints a table where it does not know the option.
            if (result.Succeeded && TryReadJson(result.Output) is { } listed)
                return _generations.Complete(listed);
        }
        ImmutableArray<string> command = ["nix-env", "-p", machine.SystemProfile, "--list-generations"];
        var table = await tools.RunCheckedAsync(command, ErrorCode.OperationFailed, report, cancellation);
        return _generations.Complete(_listing.ReadTable(table));
    }

    private List<(int Number, DateTimeOffset Date, bool IsCurrent, SystemContents? Contents)>? TryReadJson(string text)
    {
        try
        {
            return _listing.ReadJson(text);
        }
        catch (Exception other) when (other is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }
}
