namespace Nix.Formats;

/// <summary>The words an archive is made of (manual: Nix Archive format).</summary>
internal static class NarTokens
{
    /// <summary>Every string is filled up with zeros to a multiple of so many bytes, and has its length in so many before it.</summary>
    internal const int Unit = 8;

    internal static ReadOnlySpan<byte> Magic => "nix-archive-1"u8;

    internal static ReadOnlySpan<byte> Open => "("u8;

    internal static ReadOnlySpan<byte> Close => ")"u8;

    internal static ReadOnlySpan<byte> Type => "type"u8;

    internal static ReadOnlySpan<byte> Regular => "regular"u8;

    internal static ReadOnlySpan<byte> Executable => "executable"u8;

    internal static ReadOnlySpan<byte> Contents => "contents"u8;

    internal static ReadOnlySpan<byte> Symlink => "symlink"u8;

    internal static ReadOnlySpan<byte> Target => "target"u8;

    internal static ReadOnlySpan<byte> Directory => "directory"u8;

    internal static ReadOnlySpan<byte> Entry => "entry"u8;

    internal static ReadOnlySpan<byte> Name => "name"u8;

    internal static ReadOnlySpan<byte> Node => "node"u8;

    internal static int Padding(long length) => (int)(-length & (Unit - 1));
}
