namespace Nix.Syntax;

/// <summary>A range of bytes of a text.</summary>
/// <param name="Start">Offset of the first byte, from 0.</param>
/// <param name="Length">Number of bytes; 0 for a place between two bytes.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset of the first byte after the range.</summary>
    public int End => Start + Length;

    /// <summary>The range from <paramref name="start"/> up to and without <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether <paramref name="offset"/> lies in the range.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;
}
