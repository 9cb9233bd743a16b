namespace Nix.Formats;

/// <summary>A stream that hashes what is written to it, and passes it on where there is another.</summary>
/// <param name="hasher">What hashes; it is not disposed.</param>
/// <param name="next">Where the bytes go then; it is not closed.</param>
public sealed class HashingStream(NixHasher hasher, Stream? next = null) : WriteOnlyStream
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        hasher.Append(buffer);
        next?.Write(buffer);
    }

    public override void Flush() => next?.Flush();
}
