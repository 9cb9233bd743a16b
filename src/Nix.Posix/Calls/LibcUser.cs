using System.Runtime.InteropServices;

namespace Nix.Posix;

/// <summary>Calls on users and terminals.</summary>
internal static partial class LibcUser
{
    private const string Library = "libc";

    [LibraryImport(Library, EntryPoint = "geteuid")]
    internal static partial uint EffectiveUser();

    [LibraryImport(Library, EntryPoint = "getegid")]
    internal static partial uint EffectiveGroup();

    [LibraryImport(Library, EntryPoint = "getuid")]
    internal static partial uint RealUser();

    [LibraryImport(Library, EntryPoint = "getpwuid_r")]
    internal static unsafe partial int ById(uint id, PasswordEntry* entry, byte* buffer, nuint size, PasswordEntry** found);

    [LibraryImport(Library, EntryPoint = "getpwnam_r", StringMarshalling = StringMarshalling.Utf8)]
    internal static unsafe partial int ByName(string name, PasswordEntry* entry, byte* buffer, nuint size, PasswordEntry** found);

    [LibraryImport(Library, EntryPoint = "getgrnam_r", StringMarshalling = StringMarshalling.Utf8)]
    internal static unsafe partial int GroupByName(string name, GroupEntry* entry, byte* buffer, nuint size, GroupEntry** found);

    [LibraryImport(Library, EntryPoint = "isatty")]
    internal static partial int IsTerminal(int descriptor);

    [LibraryImport(Library, EntryPoint = "ioctl")]
    internal static unsafe partial int WindowSize(int descriptor, nuint request, ushort* size);
}
