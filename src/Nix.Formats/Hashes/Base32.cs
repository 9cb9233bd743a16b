using System.Buffers;

namespace Nix.Formats;

/// <summary>
/// Nix's base 32: digits and lower-case letters without e, o, t, u, and read from the end, so that the last characters are the lowest
/// bits of the first byte (manual: store path specification).
/// </summary>
public static class Base32
{
    private const string Alphabet = "0123456789abcdfghijklmnpqrsvwxyz";

    /// <summary>The 32 characters.</summary>
    public static SearchValues<char> Characters { get; } = SearchValues.Create(Alphabet);

    /// <summary>How many characters stand for so many bytes.</summary>
    public static int EncodedLength(int bytes) => ((bytes * 8) + 4) / 5;

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var length = EncodedLength(bytes.Length);
        Span<char> text = length <= 128 ? stackalloc char[length] : new char[length];
        for (var i = 0; i < length; i++)
        {
            var bit = (length - 1 - i) * 5;
            var index = bit / 8;
            var shift = bit % 8;
            var value = bytes[index] >> shift;
            if (shift > 3 && index + 1 < bytes.Length)
                value |= bytes[index + 1] << (8 - shift);
            text[i] = Alphabet[value & 31];
        }
        return new string(text);
    }

    /// <summary>Reads text whose length is <see cref="EncodedLength"/> of the destination's.</summary>
    /// <returns>False when the length is another, a character is not of the alphabet, or bits are set that no byte has.</returns>
    public static bool TryDecode(ReadOnlySpan<char> text, Span<byte> destination)
    {
        destination.Clear();
        if (text.Length != EncodedLength(destination.Length))
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = Alphabet.IndexOf(text[i], StringComparison.Ordinal);
            if (digit < 0)
                return false;
            var bit = (text.Length - 1 - i) * 5;
            var index = bit / 8;
            var shifted = digit << (bit % 8);
            destination[index] |= (byte)shifted;
            var carry = shifted >> 8;
            if (index + 1 < destination.Length)
                destination[index + 1] |= (byte)carry;
            else if (carry != 0)
                return false;
        }
        return true;
    }
}
