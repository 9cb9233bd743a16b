using System.Runtime.InteropServices;

namespace Nix.Posix;

/// <summary>struct pollfd. A negative descriptor is passed over.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PollEntry
{
    internal const short Readable = 1;
    internal const short Writable = 4;

    internal int Descriptor;
    internal short Wanted;
    internal short Happened;
}
