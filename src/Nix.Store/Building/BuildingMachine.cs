using System.Runtime.InteropServices;
using Nix.Posix;

namespace Nix.Store.Building;

/// <summary>What this machine can build for, where nothing is set (system, extra-platforms and system-features in nix.conf(5)).</summary>
internal static class BuildingMachine
{
    internal static string System { get; } = RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.Arm64 => "aarch64-linux",
        Architecture.Arm => "armv7l-linux",
        Architecture.X86 => "i686-linux",
        Architecture.RiscV64 => "riscv64-linux",
        _ => "x86_64-linux",
    };

    /// <summary>What it runs besides.</summary>
    internal static IReadOnlyCollection<string> Others => System == "x86_64-linux" ? ["i686-linux"] : [];

    internal static IReadOnlyCollection<string> Features => Writable.InPlace("/dev/kvm")
        ? ["benchmark", "big-parallel", "kvm", "nixos-test", "uid-range"]
        : ["benchmark", "big-parallel", "nixos-test", "uid-range"];
}
