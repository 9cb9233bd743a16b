using AskNix.Planning.Store;

namespace AskNix.Tests.Planning.Store;

public sealed class ByteSizeTests
{
    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(1, "1 byte")]
    [InlineData(1023, "1023 bytes")]
    [InlineData(1024, "1.0 KiB")]
    [InlineData(1536, "1.5 KiB")]
    [InlineData(1048575, "1.0 MiB")]
    [InlineData(157286400, "150 MiB")]
    [InlineData(long.MaxValue, "8.0 EiB")]
    [InlineData(-2048, "-2.0 KiB")]
    public void Bytes_are_told_in_the_unit_that_fits(long bytes, string text) => ByteSize.Text(bytes).ShouldBe(text);

    [Fact]
    public void A_difference_has_its_sign() => ByteSize.Difference(2048).ShouldBe("+2.0 KiB");
}
