using System.Text;
using AskNix.Cli.Terminals;

namespace AskNix.Tests.Cli;

public sealed class InputLinesTests
{
    [Theory]
    [InlineData("one|two|", "one\ntwo\n")]
    [InlineData("one|two|", "one\ntwo")]
    [InlineData("one|", "o", "n", "e\n")]
    [InlineData("one|two|three|", "one\ntw", "o\nthree\n")]
    [InlineData("one||two|", "one\r\n\r\ntwo\r\n")]
    [InlineData("naïve|", "na\u00efve\n")]
    [InlineData("", "")]
    public void Lines_are_those_of_the_input_however_it_comes(string lines, params string[] pieces)
    {
        using var input = new InputLines(TerminalOf(pieces));
        Rest(input).ShouldBe(lines);
    }

    [Fact]
    public void A_line_may_be_longer_than_what_is_read_at_once()
    {
        var (first, second) = (new string('a', 100_000), new string('b', 5_000));
        using var input = new InputLines(TerminalOf($"{first}\n{second}\n"));
        Rest(input).ShouldBe($"{first}|{second}|");
    }

    [Fact]
    public void What_has_been_read_already_waits()
    {
        using var input = new InputLines(TerminalOf("one\ntwo\n"));
        input.Waits(TimeSpan.Zero).ShouldBeFalse();
        input.Next(CancellationToken.None).ShouldBe("one");
        input.Waits(TimeSpan.Zero).ShouldBeTrue();
        input.Next(CancellationToken.None).ShouldBe("two");
        input.Waits(TimeSpan.Zero).ShouldBeFalse();
    }

    [Fact]
    public void A_line_that_does_not_come_may_be_given_up()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        using var input = new InputLines(TerminalOf("one\n"));
        Should.Throw<OperationCanceledException>(() => input.Next(stop.Token));
    }

    [Fact]
    public void Lines_that_have_come_already_may_be_given_up()
    {
        using var stop = new CancellationTokenSource();
        using var input = new InputLines(TerminalOf("one\ntwo\n"));
        input.Next(stop.Token).ShouldBe("one");
        stop.Cancel();
        Should.Throw<OperationCanceledException>(() => input.Next(stop.Token));
    }

    private static string Rest(InputLines input)
    {
        var lines = new StringBuilder();
        while (input.Next(CancellationToken.None) is { } line)
            lines.Append(line).Append('|');
        return lines.ToString();
    }

    private static Terminal TerminalOf(params string[] pieces) => new(TextWriter.Null, TextWriter.Null, TextReader.Null)
    {
        OpenInput = () => new PieceStream(pieces),
        InputWaits = _ => false,
        WaitForInput = static cancellation => cancellation.ThrowIfCancellationRequested(),
    };

    /// <summary>Gives what is written to it piece by piece, as a pipe does.</summary>
    private sealed class PieceStream(string[] pieces) : MemoryStream(Encoding.UTF8.GetBytes(string.Concat(pieces)))
    {
        private readonly Queue<int> _lengths = new(pieces.Select(Encoding.UTF8.GetByteCount));
        private int _left;

        public override int Read(Span<byte> buffer)
        {
            if (_left == 0 && !_lengths.TryDequeue(out _left))
                return 0;
            var count = base.Read(buffer[..Math.Min(_left, buffer.Length)]);
            _left -= count;
            return count;
        }
    }
}
