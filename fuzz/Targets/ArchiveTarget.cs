using System.Text;
using Nix.Formats;

namespace AskNix.Fuzz.Targets;

/// <summary>Bytes as an archive: refused with a place, or written again as they were; the same in pieces as at once.</summary>
internal sealed class ArchiveTarget : IFuzzTarget
{
    public string Name => "nar";

    public string Room => "Nix.Formats";

    public IReadOnlyList<byte[]> Words { get; } =
    [
        .. new[] { "nix-archive-1", "(", ")", "type", "regular", "symlink", "directory", "executable", "", "contents", "target", "entry", "name", "node", "a", "b", "..", ".", "a/b", "a\0" }
            .Select(word => BinaryWords.Text(Encoding.UTF8.GetBytes(word))),
        .. BinaryWords.Numbers,
    ];

    public IEnumerable<byte[]> Seeds(string cases)
    {
        yield return Write(static to =>
        {
            to.BeginDirectory();
            to.Entry("a"u8);
            File(to, isExecutable: true, "content"u8);
            to.Entry("b"u8);
            to.BeginDirectory();
            to.Entry("c"u8);
            to.Link("../a"u8);
            to.EndDirectory();
            to.Entry("d"u8);
            File(to, isExecutable: false, []);
            to.EndDirectory();
        });
        yield return Write(static to => File(to, isExecutable: false, new byte[300]));
        yield return Write(static to => to.Link("/x"u8));
    }

    public void Run(byte[] input)
    {
        var output = new MemoryStream();
        var writer = new NarWriter(output);
        var (complete, fault) = Parse(input, input.Length, writer);
        var (completeInPieces, faultInPieces) = Parse(input, 3, new NarWriter(Stream.Null));
        if (complete != completeInPieces || fault?.Message != faultInPieces?.Message)
            throw new FindingException("an archive in pieces is another than at once");
        if (fault is { Position: var at } && (at < 0 || at > input.Length))
            throw new FindingException("a mistake lies outside the archive");
        if (complete < 0)
            return;
        writer.Finish();
        if (!output.GetBuffer().AsSpan(0, (int)output.Length).SequenceEqual(input.AsSpan(0, complete)))
            throw new FindingException("an archive is not written as it was read");
    }

    /// <returns>How many bytes a complete archive has, or -1; and what is wrong with it.</returns>
    private static (int Complete, NarException? Fault) Parse(byte[] input, int piece, INarSink sink)
    {
        var parser = new NarParser();
        try
        {
            for (var at = 0; at < input.Length; at += piece)
            {
                var rest = (ReadOnlySpan<byte>)input.AsSpan(at, Math.Min(piece, input.Length - at));
                while (parser.Read(ref rest) is { Kind: not (NarEventKind.MoreNeeded or NarEventKind.End) } found)
                    found.TellTo(sink);
                if (parser.IsComplete)
                    return ((int)parser.Position, null);
            }
            return (-1, null);
        }
        catch (NarException fault)
        {
            return (-1, fault);
        }
    }

    private static byte[] Write(Action<NarWriter> tree)
    {
        var output = new MemoryStream();
        var writer = new NarWriter(output);
        tree(writer);
        writer.Finish();
        return output.ToArray();
    }

    private static void File(NarWriter to, bool isExecutable, ReadOnlySpan<byte> content)
    {
        to.BeginFile(isExecutable, content.Length);
        if (content.Length > 0)
            to.Content(content);
        to.EndFile();
    }
}
