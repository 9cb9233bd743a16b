using System.Text;

namespace Nix.Syntax.Ast;

/// <summary>Path literals as absolute paths.</summary>
public static class PathText
{
    /// <summary>The absolute path a literal stands for, as text: <c>.</c> and <c>..</c> resolved by name only.</summary>
    /// <param name="written">The literal, or the first part of one with interpolations, whose last slash stays.</param>
    /// <param name="directory">The directory of the file, absolute.</param>
    /// <param name="home">The home directory, for <c>~/</c>.</param>
    public static string Resolve(ReadOnlySpan<byte> written, string directory, string home)
    {
        byte[] directoryBytes = Encoding.UTF8.GetBytes(directory), homeBytes = Encoding.UTF8.GetBytes(home);
        byte[] path = new byte[LongestOf(written, directoryBytes, homeBytes)];
        return Encoding.UTF8.GetString(path, 0, Resolve(written, directoryBytes, homeBytes, path));
    }

    /// <summary>How long what <see cref="Resolve(ReadOnlySpan{byte}, ReadOnlySpan{byte}, ReadOnlySpan{byte}, Span{byte})"/> writes can be.</summary>
    internal static int LongestOf(ReadOnlySpan<byte> written, ReadOnlySpan<byte> directory, ReadOnlySpan<byte> home) =>
        written.Length + Math.Max(directory.Length, home.Length) + 2;

    /// <summary>The same in UTF-8.</summary>
    /// <returns>How many bytes of <paramref name="path"/> it takes.</returns>
    internal static int Resolve(ReadOnlySpan<byte> written, ReadOnlySpan<byte> directory, ReadOnlySpan<byte> home, Span<byte> path)
    {
        if (written[0] == '~')
        {
            home.CopyTo(path);
            written[1..].CopyTo(path[home.Length..]);
            return home.Length + written.Length - 1;
        }

        int length = 0;
        if (written[0] != '/')
            Append(directory, path, ref length);
        Append(written, path, ref length);
        if (length == 0)
            path[length++] = (byte)'/';
        if (written.Length > 1 && written[^1] == '/')
            path[length++] = (byte)'/';
        return length;
    }

    /// <summary>Appends the parts between the slashes; <c>..</c> takes one off again.</summary>
    static void Append(ReadOnlySpan<byte> parts, Span<byte> path, ref int length)
    {
        while (!parts.IsEmpty)
        {
            int slash = parts.IndexOf((byte)'/');
            var part = slash < 0 ? parts : parts[..slash];
            parts = slash < 0 ? default : parts[(slash + 1)..];
            if (part.SequenceEqual(".."u8))
            {
                length = Math.Max(path[..length].LastIndexOf((byte)'/'), 0);
            }
            else if (part.Length > 0 && !part.SequenceEqual("."u8))
            {
                path[length++] = (byte)'/';
                part.CopyTo(path[length..]);
                length += part.Length;
            }
        }
    }
}
