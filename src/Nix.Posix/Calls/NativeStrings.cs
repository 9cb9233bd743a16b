using System.Runtime.InteropServices;
using System.Text;

namespace Nix.Posix;

/// <summary>A null-terminated array of UTF-8 C strings, as argv and envp are.</summary>
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
            var length = Encoding.UTF8.GetByteCount(text);
            var bytes = (byte*)NativeMemory.Alloc((nuint)length + 1);
            Encoding.UTF8.GetBytes(text, new Span<byte>(bytes, length));
            bytes[length] = 0;
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
