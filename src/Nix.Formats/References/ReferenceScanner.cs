namespace Nix.Formats;

/// <summary>
/// Finds which store paths are referred to in bytes that are written to it, in pieces of any size: those whose hash part stands there,
/// as Nix decides it. It keeps the last few bytes of each piece, and passes everything on where there is a next stream.
/// </summary>
public sealed class ReferenceScanner : WriteOnlyStream
{
    private readonly Dictionary<HashPart, StorePath> _sought = [];
    private readonly Stream? _next;
    private readonly byte[] _border = new byte[2 * (HashPart.Length - 1)];
    private int _kept;

    /// <param name="candidates">What may be referred to.</param>
    /// <param name="next">Where the bytes go then; it is not closed.</param>
    public ReferenceScanner(IEnumerable<StorePath> candidates, Stream? next = null)
    {
        foreach (var candidate in candidates)
            _sought.TryAdd(HashPart.Of(candidate.HashPart), candidate);
        _next = next;
    }

    /// <summary>Of the candidates, those found so far.</summary>
    public SortedSet<StorePath> Found { get; } = [];

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        // What lies across the border: the end of what came before, and the beginning of this.
        var begun = Math.Min(buffer.Length, HashPart.Length - 1);
        buffer[..begun].CopyTo(_border.AsSpan(_kept));
        Search(_border.AsSpan(0, _kept + begun));
        Search(buffer);
        Keep(buffer, begun);
        _next?.Write(buffer);
    }

    public override void Flush() => _next?.Flush();

    private void Search(ReadOnlySpan<byte> text)
    {
        for (var at = HashPart.Next(text, 0); at >= 0 && _sought.Count > 0; at = HashPart.Next(text, at + 1))
        {
            // Each is sought until it is found.
            if (_sought.Remove(HashPart.At(text[at..]), out var found))
                Found.Add(found);
        }
    }

    private void Keep(ReadOnlySpan<byte> buffer, int begun)
    {
        const int Wanted = HashPart.Length - 1;
        if (buffer.Length >= Wanted)
        {
            buffer[^Wanted..].CopyTo(_border);
            _kept = Wanted;
            return;
        }
        var all = _kept + begun;
        _kept = Math.Min(all, Wanted);
        _border.AsSpan(all - _kept, _kept).CopyTo(_border);
    }
}
