namespace Nix.Evaluation.Values;

/// <summary>Absolute paths by name: no file system is asked.</summary>
public static class CanonicalPath
{
    /// <summary>The path without <c>.</c>, <c>..</c> and doubled or last slashes; relative ones count from the root.</summary>
    public static byte[] Of(ReadOnlySpan<byte> path)
    {
        byte[] result = new byte[path.Length + 1];
        int length = 0;
        while (!path.IsEmpty)
        {
            int slash = path.IndexOf((byte)'/');
            var part = slash < 0 ? path : path[..slash];
            path = slash < 0 ? [] : path[(slash + 1)..];
            if (part.IsEmpty || part.SequenceEqual("."u8))
                continue;
            if (part.SequenceEqual(".."u8))
            {
                length = Math.Max(0, result.AsSpan(0, length).LastIndexOf((byte)'/'));
                continue;
            }

            result[length++] = (byte)'/';
            part.CopyTo(result.AsSpan(length));
            length += part.Length;
        }

        return length == 0 ? "/"u8.ToArray() : result[..length];
    }

    /// <summary>What follows the last slash; empty for the root.</summary>
    public static ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> canonical) => canonical[(canonical.LastIndexOf((byte)'/') + 1)..];

    /// <summary>The directory it is in; the root for the root.</summary>
    public static ReadOnlySpan<byte> ParentOf(ReadOnlySpan<byte> canonical)
    {
        int slash = canonical.LastIndexOf((byte)'/');
        return slash <= 0 ? "/"u8 : canonical[..slash];
    }

    /// <summary>A name in a directory, both canonical.</summary>
    public static byte[] Join(ReadOnlySpan<byte> directory, ReadOnlySpan<byte> name) =>
        directory.Length == 1 ? [(byte)'/', .. name] : [.. directory, (byte)'/', .. name];
}
