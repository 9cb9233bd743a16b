namespace Nix.Formats;

/// <summary>A hash of bytes that come in pieces.</summary>
internal abstract class RunningDigest : IDisposable
{
    internal abstract void Append(ReadOnlySpan<byte> data);

    /// <summary>Writes the digest; nothing may follow.</summary>
    internal abstract void Finish(Span<byte> digest);

    public abstract void Dispose();
}
