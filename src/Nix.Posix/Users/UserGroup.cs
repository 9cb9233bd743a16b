using System.Runtime.InteropServices;

namespace Nix.Posix;

/// <summary>A group of this machine.</summary>
/// <param name="Id">The group id.</param>
/// <param name="Members">The login names of those it lists; not of those who only have it for their main group.</param>
public sealed record UserGroup(uint Id, IReadOnlyList<string> Members)
{
    /// <summary>The group of this name; null when there is none.</summary>
    public static unsafe UserGroup? ByName(string name)
    {
        const int OutOfRange = 34;
        for (nuint size = 4096; ; size *= 2)
        {
            var buffer = (byte*)NativeMemory.Alloc(size);
            try
            {
                GroupEntry entry;
                GroupEntry* found;
                if (LibcUser.GroupByName(name, &entry, buffer, size, &found) == OutOfRange)
                    continue;
                return found is null ? null : new UserGroup(entry.Group, MembersOf(entry));
            }
            finally
            {
                NativeMemory.Free(buffer);
            }
        }
    }

    private static unsafe List<string> MembersOf(in GroupEntry entry)
    {
        List<string> members = [];
        for (var member = entry.Members; *member is not null; member++)
            members.Add(Marshal.PtrToStringUTF8((nint)(*member)) ?? "");
        return members;
    }
}
