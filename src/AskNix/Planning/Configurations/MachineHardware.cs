using AskNix.Features;
using Nixos.Machines;

namespace AskNix.Planning.Configurations;

/// <summary>What a machine is made of, as far as features ask: read from the kernel's own files, never guessed.</summary>
internal sealed class MachineHardware(Machine machine)
{
    /// <summary>The class of display controllers in the PCI specification.</summary>
    private const string Display = "0x03";

    /// <summary>What a feature is for and this machine lacks, in words; null where it has it or nothing can be told.</summary>
    public string? Misses(FeatureConditions conditions) =>
        conditions.Gpu is { Length: > 0 } gpu && Cards() is { Count: > 0 } cards && !cards.Contains(gpu) ? $"a graphics card of {Maker(gpu)}"
        : conditions.Cpu is { } cpu && Processor() is { } processor && processor != cpu ? $"a processor of {Maker(cpu)}"
        : null;

    private HashSet<string> Cards()
    {
        var devices = machine.Below("/sys/bus/pci/devices");
        return !Directory.Exists(devices)
            ? []
            : [.. Directory.EnumerateDirectories(devices).Where(device => Read(device, "class").StartsWith(Display, StringComparison.Ordinal)).Select(device => Vendor(Read(device, "vendor")))];
    }

    private string? Processor()
    {
        var file = machine.Below("/proc/cpuinfo");
        if (!File.Exists(file))
            return null;
        var vendor = File.ReadLines(file).FirstOrDefault(line => line.StartsWith("vendor_id", StringComparison.Ordinal));
        return vendor is null ? null : vendor.Contains("GenuineIntel", StringComparison.Ordinal) ? "intel" : vendor.Contains("AuthenticAMD", StringComparison.Ordinal) ? "amd" : "other";
    }

    private static string Vendor(string id) => id switch
    {
        "0x10de" => "nvidia",
        "0x1002" => "amd",
        "0x8086" => "intel",
        _ => "other",
    };

    private static string Maker(string name) => name switch
    {
        "nvidia" => "NVIDIA",
        "amd" => "AMD",
        _ => "Intel",
    };

    private static string Read(string device, string file)
    {
        var path = Path.Combine(device, file);
        return File.Exists(path) ? File.ReadAllText(path).Trim() : "";
    }
}
