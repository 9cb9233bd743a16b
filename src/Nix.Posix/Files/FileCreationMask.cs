namespace Nix.Posix;

/// <summary>The permission bits that files made by this process and its children lack (umask(2)).</summary>
public static class FileCreationMask
{
    /// <returns>The mask until now.</returns>
    public static uint Set(uint mask) => Libc.SetFileCreationMask(mask);
}
