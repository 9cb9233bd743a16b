using System.Text;
using Nix.Formats;

namespace AskNix.Tests.Formats;

public sealed class Bzip2Tests
{
    /// <summary>Packed by bzip2 1.0.8: runs of every length that its first step knows, repetition, and each byte once.</summary>
    private static readonly byte[] s_packed = Convert.FromBase64String(
        "QlpoOTFBWSZTWe9iRw8AAIV/////////////////////////////////////////////sAEbRmSYACYAAmAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB"
        + "yAEwATAAAAJgAAAAAAAJgAAAAAATABMAAAAAAACYAAAmAAAAAGlJTyjxTJpo0yDI0GgyNMmmmjCDQ0aYgaMjNTYI0gwgZMI000yaMTIyMmmQGhpkMmmBDIDB"
        + "AxMTCDEME00GmjRiZB9GRrAGzmBSHTx/BuKeYQAJPwihhVHDYdSxCmqYnFYvGKqtjccr4/IZkEAWSJicoKSorLC0uL24ABAAAJiH/oyMzQ1Njc4OTo7PD0+P"
        + "0BBQkNERUZHSElKS0xNTk9Q1mta9dr2xt2Gxbm9BsnBCiRpEqUgP8hH9JEbACYwA2mBgMNGncEAWzROgIAtrtkpAAvk6nHZ3eAQBHQQBbhOIgC3JgIAt0+Ag"
        + "CaXgwEATye3j09oAQBPh593u+ft+/8CA4MDBcKD4fEhIWG4sPEcbjxMhIyUnKSstLzEzNTc5Oz0/QUNFR0lLTU9RU1VXWVtdX2FjZWdpa21vcXN1d3l7fX+B"
        + "g4WHiYuNj5GTlZeZm52foaOlp6mrra+xs7W3ubu9v8HDxcfJywnNAc/R09XX2dvd3+Hj4ePl5+nr7CwH3nPj5+vsXckU4UJDvYkcPA==");

    private static byte[] Text =>
    [
        .. Enumerable.Repeat((byte)'a', 1000), .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("hello, world\n", 50))), .. Enumerable.Range(0, 256).Select(value => (byte)value),
        .. "aaaabaaaabaaaab"u8, .. "bbbbbbbb"u8,
    ];

    [Fact]
    public void What_bzip2_packed_is_unpacked() => Unpacked(s_packed).ShouldBe(Text);

    [Fact]
    public void Packed_texts_one_after_another_are_one_text() => Unpacked([.. s_packed, .. s_packed]).ShouldBe([.. Text, .. Text]);

    [Fact]
    public void No_beginning_of_it_is_taken_for_the_whole()
    {
        for (var length = 0; length < s_packed.Length; length++)
            Should.Throw<NixFormatException>(() => Unpacked(s_packed[..length]), $"{length} bytes");
    }

    [Fact]
    public void A_turned_bit_is_found()
    {
        for (var bit = 0; bit < 8 * s_packed.Length; bit += 11)
        {
            var damaged = s_packed.ToArray();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            try
            {
                // The level only says how large a block can be; the bits that fill the last byte up mean nothing.
                Unpacked(damaged).ShouldBe(Text, $"bit {bit}");
            }
            catch (NixFormatException)
            {
                // As it should be found.
            }
        }
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var text = new MemoryStream();
        Bzip2.Unpack(new MemoryStream(packed), text);
        return text.ToArray();
    }
}
