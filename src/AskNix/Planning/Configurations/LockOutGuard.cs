using System.Collections.Immutable;
using AskNix.Plans.Forecasts;
using Nixos.Machines;

namespace AskNix.Planning.Configurations;

/// <summary>
/// Over an SSH login, what touches the way in (login service, network, firewall, the person's own account, file systems, bootloader)
/// can lock the person out, and wants a typed word.
/// </summary>
internal static class LockOutGuard
{
    private static readonly string[] s_options =
        ["services.openssh", "networking", "fileSystems", "boot.loader", "systemd.network", "services.fail2ban", "security.pam", "users.mutableUsers"];

    private static readonly string[] s_units = ["sshd", "network", "NetworkManager", "systemd-networkd", "firewall", "wpa_supplicant", "dhcpcd"];

    public static (string? Word, string? Reason) Check(Machine machine, ImmutableArray<string> options, UnitForecast? units)
    {
        if (machine.Variable("SSH_CONNECTION") is null)
            return (null, null);
        var me = machine.Variable("SUDO_USER") ?? machine.Variable("USER");
        var touched = options.Where(option => s_options.Any(watched => IsIn(option, watched)) || (me is not null && IsIn(option, $"users.users.{me}")))
            .Concat(Touched(units))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return touched.Length == 0
            ? (null, null)
            : ("understood", $"You are logged in over SSH, and this touches {string.Join(", ", touched)}: a mistake could lock you out.");
    }

    private static IEnumerable<string> Touched(UnitForecast? units) =>
        units is null ? [] : units.Stop.Concat(units.Restart).Where(unit => s_units.Any(watched => unit.StartsWith(watched, StringComparison.Ordinal)));

    private static bool IsIn(string option, string parent) => option == parent || option.StartsWith(parent + ".", StringComparison.Ordinal);
}
