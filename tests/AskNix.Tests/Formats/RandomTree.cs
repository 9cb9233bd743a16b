using Nix.Formats;

namespace AskNix.Tests.Formats;

/// <summary>Tells a sink of a tree that depends on the random numbers alone.</summary>
internal sealed class RandomTree(Random random)
{
    public byte[] Archive()
    {
        var output = new MemoryStream();
        var writer = new NarWriter(output);
        Node(writer, depth: 0);
        writer.Finish();
        return output.ToArray();
    }

    private void Node(INarSink sink, int depth)
    {
        switch (random.Next(depth < 5 ? 4 : 2))
        {
            case 0:
                sink.Link(Bytes(1 + random.Next(20)));
                break;
            case 1:
                var content = new byte[random.Next(4) == 0 ? random.Next(200_000) : random.Next(20)];
                random.NextBytes(content);
                sink.BeginFile(random.Next(2) == 0, content.Length);
                for (var rest = content.AsSpan(); rest.Length > 0;)
                {
                    var piece = 1 + random.Next(rest.Length);
                    sink.Content(rest[..piece]);
                    rest = rest[piece..];
                }
                sink.EndFile();
                break;
            default:
                sink.BeginDirectory();
                var names = Enumerable.Range(0, random.Next(6)).Select(_ => Bytes(1 + random.Next(12))).ToList();
                names.Sort((left, right) => left.AsSpan().SequenceCompareTo(right));
                byte[] last = [];
                foreach (var name in names.Where(name => !name.SequenceEqual(last)))
                {
                    last = name;
                    sink.Entry(name);
                    Node(sink, depth + 1);
                }
                sink.EndDirectory();
                break;
        }
    }

    /// <summary>Any but NUL, slash and dot.</summary>
    private byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        for (var i = 0; i < length; i++)
        {
            if (bytes[i] is 0 or (byte)'/' or (byte)'.')
                bytes[i] = (byte)'x';
        }
        return bytes;
    }
}
