using System.Text;
using Nix.Formats;

namespace Nixos.Fetching;

/// <summary>A file, link or directory of a tree that is put together in memory.</summary>
abstract record PackedNode
{
    /// <summary>Passes it on, with what is in it.</summary>
    public abstract void WriteTo(INarSink sink);

    internal sealed record Regular(ReadOnlyMemory<byte> Content, bool IsExecutable) : PackedNode
    {
        public override void WriteTo(INarSink sink)
        {
            sink.BeginFile(IsExecutable, Content.Length);
            if (Content.Length > 0)
                sink.Content(Content.Span);
            sink.EndFile();
        }
    }

    internal sealed record Link(string Target) : PackedNode
    {
        public override void WriteTo(INarSink sink) => sink.Link(Encoding.UTF8.GetBytes(Target));
    }

    internal sealed record Directory : PackedNode
    {
        public Dictionary<string, PackedNode> Entries { get; } = new(StringComparer.Ordinal);

        public override void WriteTo(INarSink sink)
        {
            sink.BeginDirectory();
            foreach (var (name, node) in Entries.Select(entry => (Name: Encoding.UTF8.GetBytes(entry.Key), entry.Value))
                .OrderBy(entry => entry.Name, Comparer<byte[]>.Create(static (left, right) => left.AsSpan().SequenceCompareTo(right))))
            {
                sink.Entry(name);
                node.WriteTo(sink);
            }

            sink.EndDirectory();
        }
    }
}
