using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Nix.Posix;

/// <summary>Copies owner, mode, access list and user attributes from one open file to another.</summary>
internal static class Attributes
{
    private const string AccessList = "system.posix_acl_access";

    /// <returns>False when the system does not let us give the copy the same ones.</returns>
    internal static bool TryCopy(SafeFileHandle from, FileStatus status, SafeFileHandle to)
    {
        // The order matters: a change of owner clears set-id bits, a change of mode rewrites the access list's mask.
        if (Libc.ChangeOwner(to, status.UserId, status.GroupId) != 0 || Libc.ChangeMode(to, status.Mode) != 0)
            return false;

        var names = Names(from);
        if (!names.Contains(AccessList, StringComparer.Ordinal))
        {
            // The directory's default list may have given the new file one the old file does not have.
            _ = Libc.RemoveAttribute(to, AccessList);
        }
        return names.Where(IsKept).All(name => Copy(from, to, name));
    }

    private static bool IsKept(string name) =>
        name is AccessList or "security.selinux" || name.StartsWith("user.", StringComparison.Ordinal);

    internal static unsafe List<string> Names(SafeFileHandle file)
    {
        var size = Libc.ListAttributes(file, null, 0);
        if (size <= 0)
            return [];
        var buffer = new byte[size];
        fixed (byte* bytes = buffer)
            size = Libc.ListAttributes(file, bytes, buffer.Length);
        return size <= 0 ? [] : [.. Encoding.UTF8.GetString(buffer, 0, (int)size).Split('\0', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static bool Copy(SafeFileHandle from, SafeFileHandle to, string name) =>
        Get(from, name) is { } value ? Set(to, name, value) : Libc.LastError is Errno.NoData;

    /// <returns>Null when it has none of that name, or it may not be read.</returns>
    internal static unsafe byte[]? Get(SafeFileHandle file, string name)
    {
        var size = Libc.GetAttribute(file, name, null, 0);
        if (size < 0)
            return null;
        // One spare byte, since the address of an empty array cannot be taken.
        var value = new byte[size + 1];
        fixed (byte* bytes = value)
            size = Libc.GetAttribute(file, name, bytes, size);
        return size < 0 ? null : value[..(int)size];
    }

    internal static unsafe bool Set(SafeFileHandle file, string name, ReadOnlySpan<byte> value)
    {
        fixed (byte* bytes = value)
            return Libc.SetAttribute(file, name, bytes, value.Length, 0) == 0;
    }
}
