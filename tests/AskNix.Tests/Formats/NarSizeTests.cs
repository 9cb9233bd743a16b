using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Nix.Formats;

namespace AskNix.Tests.Formats;

[Collection(nameof(RunAlone))]
public sealed class NarSizeTests
{
    [Fact]
    public void A_directory_of_a_million_entries_is_read_without_keeping_them()
    {
        const int Entries = 1_000_000;
        const long KeptNames = Entries * 40L; // The smallest that their arrays would take.
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var atEnd = 0L;
        var sink = new CountingSink(() => atEnd = GC.GetTotalMemory(forceFullCollection: true));

        NarReader.Read(new EndlessDirectory(Entries), sink);

        sink.Entries.ShouldBe(Entries);
        (atEnd - before).ShouldBeLessThan(KeptNames / 2);
    }

    /// <summary>An archive that is made as it is read: one directory of links.</summary>
    private sealed class EndlessDirectory(int entries) : Stream
    {
        private MemoryStream _piece = Piece("nix-archive-1", "(", "type", "directory");
        private int _next;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = _piece.Read(buffer, offset, count);
            if (read > 0 || _next > entries)
                return read;
            _piece = _next == entries
                ? Piece(")")
                : Piece("entry", "(", "name", _next.ToString("D9", CultureInfo.InvariantCulture), "node", "(", "type", "symlink", "target", "x", ")", ")");
            _next++;
            return _piece.Read(buffer, offset, count);
        }

        public override void Flush()
        {
            // Nothing is written.
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private static MemoryStream Piece(params ReadOnlySpan<string> words)
        {
            var piece = new MemoryStream();
            Span<byte> length = stackalloc byte[8];
            foreach (var word in words)
            {
                BinaryPrimitives.WriteInt64LittleEndian(length, word.Length);
                piece.Write(length);
                piece.Write(Encoding.ASCII.GetBytes(word.PadRight((word.Length + 7) & ~7, '\0')));
            }
            piece.Position = 0;
            return piece;
        }
    }

    /// <param name="atEnd">Called when all is read and the directory is not yet left.</param>
    private sealed class CountingSink(Action atEnd) : INarSink
    {
        public int Entries { get; private set; }

        public void BeginFile(bool isExecutable, long size) => throw new InvalidOperationException();

        public void Content(ReadOnlySpan<byte> bytes) => throw new InvalidOperationException();

        public void EndFile() => throw new InvalidOperationException();

        public void Link(ReadOnlySpan<byte> target)
        {
            // What counts is how many there are.
        }

        public void BeginDirectory() => Entries.ShouldBe(0);

        public void Entry(ReadOnlySpan<byte> name) => Entries++;

        public void EndDirectory() => atEnd();
    }
}
