namespace Nix.Posix;

/// <summary>What of a program's execution domain is not this process's own (personality(2)); the values are the kernel's.</summary>
[Flags]
public enum ExecutionDomain : uint
{
    None = 0,

    /// <summary>The machine is said to be of 32 bits (PER_LINUX32).</summary>
    Bits32 = 0x8,

    /// <summary>The kernel is said to be a 2.6 (UNAME26).</summary>
    OldKernel = 0x20000,

    /// <summary>Memory lies at the same addresses each time (ADDR_NO_RANDOMIZE).</summary>
    FixedAddresses = 0x40000,
}
