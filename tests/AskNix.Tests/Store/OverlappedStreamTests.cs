using Nix.Store;

namespace AskNix.Tests.Store;

public sealed class OverlappedStreamTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1 << 18)]
    [InlineData(5_000_001)]
    public void All_that_is_written_arrives_in_order(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        using var target = new MemoryStream();
        using var overlapped = new OverlappedStream(target);
        for (var at = 0; at < length; at += 77_777)
            overlapped.Write(bytes.AsSpan(at, Math.Min(77_777, length - at)));

        overlapped.Finish();

        target.ToArray().ShouldBe(bytes);
    }

    [Fact]
    public void What_the_target_refuses_is_told_to_who_writes_and_ends_it()
    {
        using var overlapped = new OverlappedStream(new Refusing());
        Should.Throw<IOException>(() =>
        {
            for (var i = 0; i < 100; i++)
                overlapped.Write(new byte[1 << 18]);
        }).Message.ShouldBe("full");
    }

    [Fact]
    public void One_that_is_given_up_leaves_nothing_waiting()
    {
        using var target = new MemoryStream();
        var overlapped = new OverlappedStream(target);
        for (var i = 0; i < 9; i++)
            overlapped.Write(new byte[200_000]);

        overlapped.Dispose();

        target.Length.ShouldBeLessThanOrEqualTo(9 * 200_000);
    }

    private sealed class Refusing : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("full");
    }
}
