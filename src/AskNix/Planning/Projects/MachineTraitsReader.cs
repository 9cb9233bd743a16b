using System.Text.Json.Nodes;
using AskNix.Errors;
using AskNix.Planning.HomeManager;
using AskNix.Planning.Packages;
using Nixos.Configurations;
using Nixos.Machines;

namespace AskNix.Planning.Projects;

/// <summary>Reads off the machine what a new configuration has to take over.</summary>
internal sealed class MachineTraitsReader(Machine machine, MachineNixpkgs nixpkgs, IMachineExpressions expressions, HomeFolders folders)
{
    /// <exception cref="AskNixException">Nothing tells which state version is right.</exception>
    public async Task<MachineTraits> ReadAsync(PlanningContext context, CancellationToken cancellation)
    {
        var host = machine.Below("/etc/hostname");
        var name = File.Exists(host) ? (await File.ReadAllTextAsync(host, cancellation)).Trim() : "";
        return new MachineTraits(
            name.Length > 0 ? name : null,
            TimeZone(),
            folders.UserName == "root" ? null : folders.UserName,
            !machine.IsThisOne || Directory.Exists("/sys/firmware/efi") || !Directory.Exists("/sys/firmware"),
            await StateVersionAsync(context, cancellation));
    }

    // The machine's own value comes first: a configuration that takes the place of another must not change it.
    private async Task<string> StateVersionAsync(PlanningContext context, CancellationToken cancellation)
    {
        var location = await nixpkgs.FindAsync(context.Options, context.Report, cancellation);
        // --file names where to write to, not where the machine's own configuration is.
        if (ConfigurationLocator.Find(machine, context.Options.Flake, null) is { } configuration)
        {
            try
            {
                var json = await expressions.EvaluateAsync(
                    $"{MachineSystem.Expression(configuration, location)}.config.system.stateVersion", context.Options.Offline, context.Report, cancellation);
                return JsonNode.Parse(json)!.GetValue<string>();
            }
            catch (AskNixException failure) when (failure.Problem.Code == ErrorCode.EvaluationFailed)
            {
                // A faulty configuration still says it in its text.
                if (WrittenStateVersion.Find(configuration) is { } written)
                    return written;
            }
        }
        return location.Release ?? throw new AskNixException(
            ErrorCode.NotAvailable,
            $"The package set {location.Path} does not say its release, which a configuration has to name as system.stateVersion.");
    }

    private string? TimeZone()
    {
        const string Zones = "/zoneinfo/";
        var target = new FileInfo(machine.Below("/etc/localtime")).LinkTarget;
        var at = target?.LastIndexOf(Zones, StringComparison.Ordinal) ?? -1;
        return at < 0 ? null : target![(at + Zones.Length)..];
    }
}
