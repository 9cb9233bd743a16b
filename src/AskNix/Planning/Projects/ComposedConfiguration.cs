using System.Collections.Immutable;
using AskNix.Planning.Packages;

namespace AskNix.Planning.Projects;

/// <summary>A configuration put together from parts.</summary>
/// <param name="Parts">The names of the parts, in their order.</param>
/// <param name="Options">The options they set.</param>
/// <param name="Assumed">What was taken without being named, in words.</param>
internal sealed record ComposedConfiguration(
    ImmutableArray<string> Parts, ImmutableArray<string> Options, ImmutableArray<string> Assumed, string Text)
{
    /// <param name="missing">Option names the machine's NixOS does not have; parts that need them give way to their older variants.</param>
    public static ComposedConfiguration Of(string description, MachineTraits machine, IReadOnlySet<string> missing)
    {
        var parts = ConfigurationChoice.Of(description, machine.Uefi, missing, out var assumed);
        var lines = new List<string> { $"# Written for: {OneLine(description)}", "{ config, lib, pkgs, ... }:", "", "{", "  imports = [ ./hardware-configuration.nix ];" };
        foreach (var part in parts.Where(part => part.Body.Length > 0))
            lines.AddRange(["", Filled(part.Body, machine)]);
        lines.AddRange(["", .. User(machine, parts), .. Packages(parts), .. Ports(parts), .. Unfree(parts), .. StateVersion(machine), "}", ""]);
        return new ComposedConfiguration(
            [.. parts.Select(part => part.Name)], [.. parts.SelectMany(part => part.Options)], assumed, string.Join('\n', lines));
    }

    private static string Filled(string body, MachineTraits machine) => body
        .Replace("\"@host@\"", NixText.String(machine.HostName ?? "nixos"), StringComparison.Ordinal)
        .Replace("# @zone@", machine.TimeZone is { } zone ? $"time.timeZone = {NixText.String(zone)};" : "# time.timeZone = \"Europe/Berlin\";", StringComparison.Ordinal);

    private static IEnumerable<string> User(MachineTraits machine, ImmutableArray<ConfigurationPart> parts)
    {
        var groups = NixText.List(parts.SelectMany(part => part.Groups).Prepend("wheel").Distinct(StringComparer.Ordinal));
        var mark = machine.UserName is null ? "# " : "";
        return
        [
            machine.UserName is null ? "  # The person who uses it; set the password with passwd." : "  # Set the password with passwd.",
            $"  {mark}users.users.{(machine.UserName is { } name ? NixText.String(name) : "you")} = {{",
            $"  {mark}  isNormalUser = true;",
            $"  {mark}  extraGroups = {groups};",
            $"  {mark}}};",
            "",
        ];
    }

    private static IEnumerable<string> Packages(ImmutableArray<ConfigurationPart> parts)
    {
        var packages = parts.SelectMany(part => part.Packages).Distinct(StringComparer.Ordinal).ToArray();
        return ["  environment.systemPackages = with pkgs; [", .. packages.Select(package => $"    {package}"), "  ];", ""];
    }

    private static IEnumerable<string> Ports(ImmutableArray<ConfigurationPart> parts)
    {
        var ports = parts.SelectMany(part => part.Ports).Distinct(StringComparer.Ordinal).ToArray();
        return ports.Length == 0 ? [] : [$"  networking.firewall.allowedTCPPorts = [ {string.Join(' ', ports)} ];", ""];
    }

    private static IEnumerable<string> Unfree(ImmutableArray<ConfigurationPart> parts) => parts.Any(part => part.NeedsUnfree)
        ? ["  # Some of it is not free software.", "  nixpkgs.config.allowUnfree = true;", ""]
        : [];

    private static IEnumerable<string> StateVersion(MachineTraits machine) =>
    [
        "  # The release this machine was first installed with. It stays as it is when the system is updated.",
        $"  system.stateVersion = {NixText.String(machine.StateVersion)};",
    ];

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line ? line : "a plain machine";
}
