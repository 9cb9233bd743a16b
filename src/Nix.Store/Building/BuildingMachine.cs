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

    /// <summary>What it runs besides: programs of 32 bits, and those for the levels that its processor reaches.</summary>
    internal static IReadOnlyCollection<string> Others => System == "x86_64-linux" ? ["i686-linux", "x86_64-v1-linux", .. Levels()] : [];

    /// <summary>What builders for a platform are told of the machine (setPersonality in src/libstore/linux/personality.cc).</summary>
    internal static ExecutionDomain DomainFor(string platform, bool saysOldKernel)
    {
        var domain = ExecutionDomain.FixedAddresses;
        if (platform is "i686-linux" && RuntimeInformation.OSArchitecture is Architecture.X64 || platform is "armv7l-linux" or "armv6l-linux" or "armv5tel-linux")
            domain |= ExecutionDomain.Bits32;
        if (saysOldKernel && platform is ("i686-linux" or "x86_64-linux"))
            domain |= ExecutionDomain.OldKernel;
        return domain;
    }

    /// <summary>The levels of the x86-64 psABI above the first, each with what the kernel calls that it needs beyond the one before.</summary>
    private static readonly (string System, string[] Needs)[] s_levels =
    [
        ("x86_64-v2-linux", ["cx16", "lahf_lm", "popcnt", "sse4_1", "sse4_2", "ssse3"]),
        ("x86_64-v3-linux", ["avx", "avx2", "bmi1", "bmi2", "f16c", "fma", "movbe"]),
        ("x86_64-v4-linux", ["avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"]),
    ];

    private static IEnumerable<string> Levels()
    {
        string[] has;
        try
        {
            has = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("flags", StringComparison.Ordinal))?.Split(' ') ?? [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            has = [];
        }
        return s_levels.TakeWhile(level => level.Needs.All(has.Contains)).Select(level => level.System);
    }

    internal static IReadOnlyCollection<string> Features => Writable.InPlace("/dev/kvm")
        ? ["benchmark", "big-parallel", "kvm", "nixos-test", "uid-range"]
        : ["benchmark", "big-parallel", "nixos-test", "uid-range"];
}
