namespace Nix.Formats;

/// <summary>
/// Puts other hash parts in the place of some, in bytes that are written to it in pieces of any size, and passes them on: so an output
/// that was built at one path comes to refer to itself at another. <see cref="Finish"/> passes on the last bytes.
/// </summary>
public sealed class HashPartRewriter : WriteOnlyStream
{
    private readonly Dictionary<HashPart, HashPart> _rewrites;
    private readonly Stream _next;
    private readonly List<long> _places = [];
    private byte[] _pending = [];
    private int _count;
    private long _passed;

    /// <param name="rewrites">What stands for each hash part (32 characters).</param>
    /// <param name="next">Where the bytes go; it is neither flushed nor closed.</param>
    public HashPartRewriter(IEnumerable<KeyValuePair<string, string>> rewrites, Stream next)
        : this(rewrites.ToDictionary(rewrite => HashPart.Of(rewrite.Key), rewrite => HashPart.Of(rewrite.Value)), next)
    {
    }

    internal HashPartRewriter(Dictionary<HashPart, HashPart> rewrites, Stream next)
    {
        _rewrites = rewrites;
        _next = next;
    }

    /// <summary>Where, in bytes from the beginning, each one stood that was replaced; ascending.</summary>
    public IReadOnlyList<long> Places => _places;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_pending.Length < _count + buffer.Length)
            Array.Resize(ref _pending, Math.Max(_count + buffer.Length, 2 * _pending.Length));
        buffer.CopyTo(_pending.AsSpan(_count));
        _count += buffer.Length;

        var text = _pending.AsSpan(0, _count);
        var done = 0;
        for (var at = HashPart.Next(text, 0); at >= 0; at = HashPart.Next(text, at))
        {
            if (_rewrites.TryGetValue(HashPart.At(text[at..]), out var other))
            {
                other.Write(text[at..]);
                _places.Add(_passed + at);
                at += HashPart.Length;
                done = at;
            }
            else
            {
                at++;
            }
        }
        // A hash part may have begun in the last bytes.
        Pass(Math.Max(done, _count - (HashPart.Length - 1)));
    }

    /// <summary>Passes on what was kept back; nothing may follow.</summary>
    public void Finish() => Pass(_count);

    private void Pass(int count)
    {
        if (count <= 0)
            return;
        _next.Write(_pending.AsSpan(0, count));
        _passed += count;
        _count -= count;
        _pending.AsSpan(count, _count).CopyTo(_pending);
    }
}
