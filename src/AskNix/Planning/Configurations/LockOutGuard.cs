using System.Collections.Immutable;
using AskNix.Plans.Forecasts;
using AskNix.Settings;
using Nix.Posix;
using Nixos.Machines;

namespace AskNix.Planning.Configurations;

/// <summary>
/// What touches the way in (login service, network, firewall, the person's own account, file systems, bootloader) can lock out a person
/// who is logged in over the network, and wants a typed word.
/// </summary>
/// <param name="when">Whether only such logins are asked for it.</param>
public sealed class LockOutGuard(Machine machine, TypedWord when)
{
    private static readonly string[] s_options =
        ["services.openssh", "networking", "fileSystems", "boot.loader", "systemd.network", "services.fail2ban", "security.pam", "users.mutableUsers"];

    private static readonly string[] s_units = ["sshd", "network", "NetworkManager", "systemd-networkd", "firewall", "wpa_supplicant", "dhcpcd"];

    // The last is mosh-server as nixpkgs wraps it, cut to the 15 bytes the kernel keeps.
    private static readonly string[] s_loginServices = ["sshd", "sshd-session", "dropbear", "mosh-server", ".mosh-server-wr"];

    /// <returns>The word and why it is wanted; nulls where a plain yes is enough.</returns>
    public (string? Word, string? Reason) Check(ImmutableArray<string> options, UnitForecast? units)
    {
        var isOverSsh = IsOverSsh();
        if (!isOverSsh && when is not TypedWord.Always)
            return (null, null);
        var me = machine.Variable("SUDO_USER") ?? machine.Variable("USER");
        var touched = options.Where(option => s_options.Any(watched => IsIn(option, watched)) || (me is not null && IsIn(option, $"users.users.{me}")))
            .Concat(Touched(units))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return touched.Length == 0
            ? (null, null)
            : ("understood", $"{(isOverSsh ? "You are logged in over SSH, and this" : "This")} touches {string.Join(", ", touched)}: a mistake could lock you out.");
    }

    // sudo and its like pass no such variable on; the login's own process is still above this one.
    private bool IsOverSsh() => machine.Variable("SSH_CONNECTION") is not null
        || (machine.IsThisOne && ProcessAncestors.Names().Any(name => s_loginServices.Contains(name, StringComparer.Ordinal)));

    private static IEnumerable<string> Touched(UnitForecast? units) =>
        units is null ? [] : units.Stop.Concat(units.Restart).Where(unit => s_units.Any(watched => unit.StartsWith(watched, StringComparison.Ordinal)));

    private static bool IsIn(string option, string parent) => option == parent || option.StartsWith(parent + ".", StringComparison.Ordinal);
}
