using System.Runtime.InteropServices;

namespace Nix.Posix;

/// <summary>An account of this machine.</summary>
/// <param name="Id">The user id.</param>
/// <param name="GroupId">Its main group.</param>
/// <param name="Name">The login name.</param>
/// <param name="Home">The home folder named by the account, whatever HOME says.</param>
public sealed record User(uint Id, uint GroupId, string Name, string Home)
{
    /// <summary>Whether it may do everything.</summary>
    public bool IsRoot => Id == 0;

    /// <summary>The user this process acts as (the effective one). An id without an account gets its number for a name and / for a home.</summary>
    public static User Current
    {
        get
        {
            var id = LibcUser.EffectiveUser();
            return ById(id) ?? new User(id, LibcUser.EffectiveGroup(), $"{id}", "/");
        }
    }

    /// <summary>The id of the user who started this process; differs from <see cref="Current"/> under set-user-id.</summary>
    public static uint RealId => LibcUser.RealUser();

    /// <summary>The account with this id; null when there is none.</summary>
    public static unsafe User? ById(uint id) => Find((entry, buffer, size, found) => LibcUser.ById(id, entry, buffer, size, found));

    /// <summary>The account with this login name; null when there is none.</summary>
    public static unsafe User? ByName(string name) => Find((entry, buffer, size, found) => LibcUser.ByName(name, entry, buffer, size, found));

    private static unsafe User? Find(Query query)
    {
        const int OutOfRange = 34;
        for (nuint size = 4096; ; size *= 2)
        {
            var buffer = (byte*)NativeMemory.Alloc(size);
            try
            {
                PasswordEntry entry;
                PasswordEntry* found;
                var result = query(&entry, buffer, size, &found);
                if (result == OutOfRange)
                    continue;
                return found is null ? null : new User(entry.User, entry.Group, Text(entry.Name), Text(entry.Home));
            }
            finally
            {
                NativeMemory.Free(buffer);
            }
        }
    }

    private static unsafe string Text(byte* bytes) => Marshal.PtrToStringUTF8((nint)bytes) ?? "";

    private unsafe delegate int Query(PasswordEntry* entry, byte* buffer, nuint size, PasswordEntry** found);
}
