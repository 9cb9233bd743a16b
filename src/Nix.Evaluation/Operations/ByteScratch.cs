using Nix.Evaluation.Errors;

namespace Nix.Evaluation.Operations;

/// <summary>
/// Bytes of strings under construction, one after the other as on a stack: what is built while another is unfinished
/// stands behind it and is released first.
/// </summary>
/// <param name="evaluator">Whose limits hold.</param>
sealed class ByteScratch(Evaluator evaluator)
{
    const int KeptSize = 1 << 20;

    byte[] bytes = new byte[4096];

    /// <summary>Where the next byte goes; to be handed back to <see cref="Release"/> or <see cref="Take"/>.</summary>
    public int Mark { get; private set; }

    /// <summary>What was written since the mark.</summary>
    public ReadOnlySpan<byte> Since(int mark) => bytes.AsSpan(mark, Mark - mark);

    public void Write(ReadOnlySpan<byte> added)
    {
        if (bytes.Length - Mark < added.Length)
            Grow(added.Length);
        added.CopyTo(bytes.AsSpan(Mark));
        Mark += added.Length;
    }

    public void Write(byte added)
    {
        if (bytes.Length == Mark)
            Grow(1);
        bytes[Mark++] = added;
    }

    /// <summary>The bytes since the mark as an array of their own; the scratch is as it was at the mark.</summary>
    public byte[] Take(int mark)
    {
        byte[] taken = Since(mark).ToArray();
        Release(mark);
        return taken;
    }

    /// <summary>Forgets what was written since the mark.</summary>
    public void Release(int mark)
    {
        Mark = mark;
        if (mark == 0 && bytes.Length > KeptSize)
            bytes = new byte[4096];
    }

    /// <summary>Refuses a string that would be longer than any can be here.</summary>
    public void CheckLength(long length)
    {
        if (length > Array.MaxLength)
            throw evaluator.Error(ErrorKind.Limit, 0, $"a string cannot be longer than {Array.MaxLength} bytes here");
    }

    void Grow(int needed)
    {
        CheckLength((long)Mark + needed);
        long size = Math.Min(Math.Max((long)bytes.Length * 2, (long)Mark + needed), Array.MaxLength);
        evaluator.Reserve(size);
        Array.Resize(ref bytes, (int)size);
    }
}
