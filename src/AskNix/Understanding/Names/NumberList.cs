using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AskNix.Understanding.Names;

/// <summary>Numbers, or small records of them, side by side in a shipped file, looked at where they lie. Immutable.</summary>
readonly struct NumberList<T>
    where T : unmanaged
{
    readonly ShippedFile _file;
    readonly int _start;

    /// <param name="file">The file.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="at">Where they begin in it; then where they end.</param>
    public NumberList(ShippedFile file, int count, ref int at)
    {
        (_file, _start, Count) = (file, at, count);
        at += count * Unsafe.SizeOf<T>();
    }

    public int Count { get; }

    public ReadOnlySpan<T> Span => MemoryMarshal.Cast<byte, T>(_file.Bytes[_start..])[..Count];
}
