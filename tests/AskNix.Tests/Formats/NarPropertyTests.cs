using Nix.Formats;

namespace AskNix.Tests.Formats;

public sealed class NarPropertyTests
{
    [Fact]
    public void What_is_written_is_read_back_from_pieces_of_any_size_with_no_byte_left_over()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var archive = new RandomTree(random).Archive();
            var output = new MemoryStream();
            var writer = new NarWriter(output);
            var input = new PiecewiseStream([.. archive, .. "what follows"u8], random);

            NarReader.Read(input, writer);
            writer.Finish();

            output.ToArray().AsSpan().SequenceEqual(archive).ShouldBeTrue($"seed {seed}");
            input.Position.ShouldBe(archive.Length, $"seed {seed}");
        }
    }

    [Fact]
    public async Task Reading_without_waiting_gives_the_same()
    {
        for (var seed = 300; seed < 350; seed++)
        {
            var random = new Random(seed);
            var archive = new RandomTree(random).Archive();
            var output = new MemoryStream();
            var writer = new NarWriter(output);
            var input = new PiecewiseStream([.. archive, 1, 2, 3], random);

            await NarReader.ReadAsync(input, writer, CancellationToken.None);
            writer.Finish();

            output.ToArray().AsSpan().SequenceEqual(archive).ShouldBeTrue($"seed {seed}");
            input.Position.ShouldBe(archive.Length);
        }
    }

    [Fact]
    public void Every_beginning_of_an_archive_is_refused_as_ending_too_early()
    {
        var archive = new RandomTree(new Random(4)).Archive();
        for (var length = 0; length < archive.Length; length += 1 + (length / 500))
        {
            var failure = Should.Throw<NarException>(() => NarReader.Read(new MemoryStream(archive, 0, length), Ignored()));
            failure.Message.ShouldContain("ends too early");
            failure.Position.ShouldBe(length);
        }
    }

    [Fact]
    public void Damaged_bytes_are_refused_or_are_another_archive()
    {
        var random = new Random(5);
        for (var round = 0; round < 3_000; round++)
        {
            var archive = new RandomTree(new Random(random.Next(40))).Archive();
            archive[random.Next(Math.Min(archive.Length, 600))] = (byte)random.Next(256);
            var output = new MemoryStream();
            var writer = new NarWriter(output);
            try
            {
                NarReader.Read(archive, writer);
            }
            catch (NarException)
            {
                continue;
            }
            writer.Finish();
            output.ToArray().AsSpan().SequenceEqual(archive).ShouldBeTrue($"round {round}");
        }
    }

    [Fact]
    public void A_reader_that_failed_stays_failed()
    {
        var parser = new NarParser();
        Should.Throw<NarException>(() => Feed(parser, new byte[64]));
        Should.Throw<NarException>(() => Feed(parser, new RandomTree(new Random(1)).Archive()));
        Should.Throw<NarException>(parser.End);
    }

    [Fact]
    public void Directories_nest_to_the_limit_and_no_further()
    {
        NarReader.Read(Nested(NarLimits.Depth - 1), Ignored());
        Should.Throw<NarException>(() => NarReader.Read(Nested(NarLimits.Depth), Ignored())).Message.ShouldContain("within one another");
    }

    [Fact]
    public void Reading_a_large_file_takes_no_memory_for_it()
    {
        var content = new byte[8 << 20];
        var output = new MemoryStream();
        var writer = new NarWriter(output);
        writer.BeginFile(isExecutable: false, content.Length);
        writer.Content(content);
        writer.EndFile();
        writer.Finish();
        var archive = output.ToArray();
        NarReader.Read(archive, Ignored());

        var before = GC.GetAllocatedBytesForCurrentThread();
        NarReader.Read(new MemoryStream(archive), new NarWriter(Stream.Null));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(200_000);
    }

    [Theory]
    [InlineData("b", "a")]
    [InlineData("a", "a")]
    [InlineData("a/b", null)]
    [InlineData("..", null)]
    [InlineData("", null)]
    public void A_writer_refuses_what_a_reader_would(string first, string? second)
    {
        var writer = new NarWriter(Stream.Null);
        writer.BeginDirectory();
        Should.Throw<InvalidOperationException>(() =>
        {
            foreach (var name in (string?[])[first, second])
            {
                writer.Entry(System.Text.Encoding.UTF8.GetBytes(name!));
                writer.Link("x"u8);
            }
        });
    }

    [Fact]
    public void A_writer_demands_all_that_was_announced()
    {
        var writer = new NarWriter(Stream.Null);
        writer.BeginFile(isExecutable: false, 3);
        writer.Content("ab"u8);
        Should.Throw<InvalidOperationException>(writer.EndFile);
        Should.Throw<InvalidOperationException>(() => writer.Content("cd"u8));
        Should.Throw<InvalidOperationException>(writer.Finish);
    }

    private static byte[] Nested(int depth)
    {
        var output = new MemoryStream();
        var text = new BinaryWriter(output);
        void Write(string word)
        {
            text.Write((long)word.Length);
            text.Write(System.Text.Encoding.ASCII.GetBytes(word.PadRight((word.Length + 7) / 8 * 8, '\0')));
        }

        Write("nix-archive-1");
        for (var i = 0; i < depth; i++)
        {
            foreach (var word in (string[])["(", "type", "directory", "entry", "(", "name", "d", "node"])
                Write(word);
        }
        foreach (var word in (string[])["(", "type", "directory", ")"])
            Write(word);
        for (var i = 0; i < depth * 2; i++)
            Write(")");
        return output.ToArray();
    }

    private static NarWriter Ignored() => new(Stream.Null);

    private static void Feed(NarParser parser, byte[] bytes)
    {
        ReadOnlySpan<byte> rest = bytes;
        while (parser.Read(ref rest).Kind is not (NarEventKind.MoreNeeded or NarEventKind.End))
        {
        }
    }
}
