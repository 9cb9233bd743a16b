using System.Runtime.InteropServices;

namespace Nix.Posix;

/// <summary>A null-terminated array of C strings, as argv and envp are, in UTF-8 or <see cref="LosslessText"/>.</summary>
internal sealed unsafe class NativeStrings : IDisposable
{
    private readonly int _count;

    /// <exception cref="ArgumentException">A string holds a NUL, which would cut it short.</exception>
    internal NativeStrings(IReadOnlyCollection<string> strings)
    {
        if (strings.Any(s => s.Contains('\0', StringComparison.Ordinal)))
            throw new ArgumentException("An argument or variable of a program cannot hold a NUL character.", nameof(strings));
        Pointer = (byte**)NativeMemory.AllocZeroed((nuint)strings.Count + 1, (nuint)sizeof(byte*));
        foreach (var text in strings)
        {
            var encoded = LosslessText.Bytes(text);
            var bytes = (byte*)NativeMemory.Alloc((nuint)encoded.Length + 1);
            encoded.CopyTo(new Span<byte>(bytes, encoded.Length));
            bytes[encoded.Length] = 0;
            Pointer[_count++] = bytes;
        }
    }

    internal byte** Pointer { get; }

    public void Dispose()
    {
        for (var i = 0; i < _count; i++)
            NativeMemory.Free(Pointer[i]);
        NativeMemory.Free(Pointer);
    }
}
