using System.Collections.Immutable;
using Nix.Posix;

namespace Nixos.Generations;

/// <summary>
/// Whether the machine has to be started anew before what it would start now is what it runs: kernel, its modules and the initial ramdisk
/// change only at a start, all else at a switch.
/// </summary>
/// <param name="Parts">What differs, of <c>kernel</c>, <c>initrd</c> and <c>kernel-modules</c>.</param>
public sealed record RebootNeed(ImmutableArray<string> Parts)
{
    private static readonly ImmutableArray<string> s_parts = ["kernel", "initrd", "kernel-modules"];

    public bool IsNeeded => !Parts.IsEmpty;

    /// <summary>The parts in plain words.</summary>
    public ImmutableArray<string> Names => [.. Parts.Select(part => part switch
    {
        "initrd" => "initial ramdisk",
        "kernel-modules" => "kernel modules",
        _ => part,
    })];

    /// <summary>Compares the system that was started with the one that would be.</summary>
    /// <param name="booted">A system's folder.</param>
    /// <param name="next">Another's.</param>
    /// <returns>Null where one of them cannot be looked at, so that it is not known.</returns>
    public static RebootNeed? Between(string booted, string next)
    {
        try
        {
            return FileStatus.TryOf(booted) is null || FileStatus.TryOf(next) is null
                ? null
                : new RebootNeed([.. s_parts.Where(part => Differs(Path.Combine(booted, part), Path.Combine(next, part)))]);
        }
        catch (PosixException)
        {
            return null;
        }
    }

    private static bool Differs(string first, string second)
    {
        var one = FileStatus.TryOf(first);
        var other = FileStatus.TryOf(second);
        if (one is null || other is null)
            return one is not null || other is not null;
        if (RealPath.Of(first) == RealPath.Of(second))
            return false;
        // Built anew under another path, a kernel is often the same to the last byte.
        return one.Kind is not FileKind.Regular || other.Kind is not FileKind.Regular || one.Size != other.Size || !HaveSameBytes(first, second);
    }

    private static bool HaveSameBytes(string first, string second)
    {
        using var one = File.OpenRead(first);
        using var other = File.OpenRead(second);
        var left = new byte[64 * 1024];
        var right = new byte[left.Length];
        while (true)
        {
            var read = one.ReadAtLeast(left, left.Length, throwOnEndOfStream: false);
            if (other.ReadAtLeast(right, right.Length, throwOnEndOfStream: false) != read || !left.AsSpan(0, read).SequenceEqual(right.AsSpan(0, read)))
                return false;
            if (read < left.Length)
                return true;
        }
    }
}
