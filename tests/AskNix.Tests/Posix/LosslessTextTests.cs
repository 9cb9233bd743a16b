using FsCheck;
using FsCheck.Fluent;
using Nix.Posix;

namespace AskNix.Tests.Posix;

public sealed class LosslessTextTests
{
    [Fact]
    public void Bytes_come_back_whatever_they_are() =>
        Prop.ForAll<byte[]>(bytes => LosslessText.Bytes(LosslessText.Of(bytes)).SequenceEqual(bytes)).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_no_utf_8_stands_between_what_is()
    {
        byte[] bytes = [(byte)'a', 0xff, 0xc3, 0xa9, 0xe2, 0x82, (byte)'z', 0xf0, 0x9f, 0x98, 0x80];
        var text = LosslessText.Of(bytes);
        text.ShouldBe("a\udcffé\udce2\udc82z😀");
        LosslessText.Bytes(text).ShouldBe(bytes);
    }
}
