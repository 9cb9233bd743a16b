using System.Buffers;

namespace AskNix.Understanding.Names;

/// <summary>
/// A file shipped inside the assembly, looked at where it lies in memory: a start that reads one sentence would spend much of its time
/// on copying what it hardly looks at.
/// </summary>
sealed unsafe class ShippedFile : MemoryManager<byte>
{
    // The assembly is never unloaded, so that what this points to stays.
    readonly byte* _start;
    readonly int _length;

    /// <exception cref="InvalidOperationException">The assembly has no file of this name.</exception>
    public ShippedFile(string name)
    {
        var stream = (UnmanagedMemoryStream?)typeof(ShippedFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its data file {name}.");
        _start = stream.PositionPointer;
        _length = checked((int)stream.Length);
    }

    public ReadOnlySpan<byte> Bytes => new(_start, _length);

    /// <summary>The number that stands at a place, which is then behind it.</summary>
    public int Number(ref int at) => new NumberList<int>(this, 1, ref at).Span[0];

    public override Span<byte> GetSpan() => new(_start, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
