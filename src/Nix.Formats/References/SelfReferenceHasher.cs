using System.Globalization;
using System.Text;

namespace Nix.Formats;

/// <summary>
/// Hashes bytes that refer to the very path that their hash decides: its hash part counts as zeros (manual: content-addressing with self
/// references). Nix 2.8 also hashes the places at which it stood, at the end, so that bytes with zeros there have another hash; 2.26 and
/// later do not, and so give other paths.
/// </summary>
public sealed class SelfReferenceHasher : WriteOnlyStream
{
    private readonly NixHasher _hasher;
    private readonly HashPartRewriter _rewriter;
    private readonly bool _countsPlaces;

    /// <param name="algorithm">Which algorithm.</param>
    /// <param name="self">The path at which the bytes were made, by which they refer to themselves.</param>
    /// <param name="countsPlaces">Whether the places are hashed too.</param>
    public SelfReferenceHasher(NixHashAlgorithm algorithm, StorePath self, bool countsPlaces = false)
    {
        _countsPlaces = countsPlaces;
        _hasher = new NixHasher(algorithm);
        _rewriter = new HashPartRewriter(
            new Dictionary<HashPart, HashPart> { [HashPart.Of(self.HashPart)] = default }, new HashingStream(_hasher));
    }

    /// <summary>Whether they do refer to themselves, as far as written.</summary>
    public bool RefersToItself => _rewriter.Places.Count > 0;

    public override void Write(ReadOnlySpan<byte> buffer) => _rewriter.Write(buffer);

    /// <summary>The hash of all that was written; nothing may follow.</summary>
    public NixHash Finish()
    {
        _rewriter.Finish();
        foreach (var place in _countsPlaces ? _rewriter.Places : [])
            _hasher.Append(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"|{place}")));
        return _hasher.Finish();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _rewriter.Dispose();
            _hasher.Dispose();
        }
        base.Dispose(disposing);
    }
}
