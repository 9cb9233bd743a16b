namespace Nix.Store;

/// <summary>Finds the first place of a hash part in a content that comes in pieces, and what stands around it.</summary>
internal sealed class HashPartSearch(byte[] hashPart)
{
    /// <summary>How many bytes are told on either side.</summary>
    private const int Margin = 32;

    private byte[] _kept = [];
    private int _at = -1;

    internal void Continue(ReadOnlySpan<byte> bytes)
    {
        if (_at >= 0)
        {
            var missing = Math.Max(0, _at + hashPart.Length + Margin - _kept.Length);
            if (missing > 0)
                _kept = [.. _kept, .. bytes[..Math.Min(missing, bytes.Length)]];
            return;
        }
        // It may begin in the piece before.
        var seam = Math.Min(bytes.Length, hashPart.Length - 1);
        byte[] around = [.. _kept, .. bytes[..seam]];
        if (around.AsSpan().IndexOf(hashPart) is var inSeam and >= 0)
            Found(around, inSeam, bytes[seam..]);
        else if (bytes.IndexOf(hashPart) is var inPiece and >= 0)
            Found([.. _kept, .. bytes[..inPiece]], _kept.Length + inPiece, bytes[inPiece..]);
        else
            _kept = bytes.Length >= Margin + hashPart.Length - 1 ? Last(bytes) : Last([.. _kept, .. bytes]);
    }

    /// <summary>The text around the first place, and where in it that is; null where there is none.</summary>
    internal (string Excerpt, int At)? Finish()
    {
        if (_at < 0)
            return null;
        var excerpt = _kept.AsSpan(0, Math.Min(_kept.Length, _at + hashPart.Length + Margin));
        return (string.Concat(excerpt.ToArray().Select(value => value is >= 0x20 and < 0x7f ? (char)value : '.')), _at);
    }

    private void Found(byte[] before, int at, ReadOnlySpan<byte> after)
    {
        var first = Math.Max(0, at - Margin);
        _at = at - first;
        _kept = before[first..];
        Continue(after);
    }

    private byte[] Last(ReadOnlySpan<byte> bytes) => bytes[Math.Max(0, bytes.Length - Margin - hashPart.Length + 1)..].ToArray();
}
