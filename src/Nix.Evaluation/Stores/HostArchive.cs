using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Hosting;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Stores;

/// <summary>A file tree of the host, or what a filter keeps of it, as an archive (manual: Nix Archive format).</summary>
sealed class HostArchive
{
    readonly Evaluator evaluator;
    readonly Func<byte[], HostFileKind, bool>? keeps;
    readonly ArrayBufferWriter<byte> output = new();

    HostArchive(Evaluator evaluator, Func<byte[], HostFileKind, bool>? keeps)
    {
        this.evaluator = evaluator;
        this.keeps = keeps;
    }

    /// <summary>The archive of what is at the path.</summary>
    public static byte[] Of(Evaluator evaluator, byte[] path, Func<byte[], HostFileKind, bool>? keeps)
    {
        var archive = new HostArchive(evaluator, keeps);
        archive.Write("nix-archive-1"u8);
        archive.WriteNode(path, evaluator.KindOf(path) ?? throw evaluator.Missing(path));
        return archive.output.WrittenSpan.ToArray();
    }

    void WriteNode(byte[] path, HostFileKind kind)
    {
        Write("("u8);
        Write("type"u8);
        switch (kind)
        {
            case HostFileKind.Regular:
                Write("regular"u8);
                if (evaluator.Ask(() => evaluator.Host.IsExecutable(path)))
                {
                    Write("executable"u8);
                    Write(""u8);
                }

                Write("contents"u8);
                Write(evaluator.ReadFile(path));
                break;
            case HostFileKind.Link:
                Write("symlink"u8);
                Write("target"u8);
                Write(evaluator.Ask(() => evaluator.Host.ReadLink(path)));
                break;
            case HostFileKind.Directory:
                Write("directory"u8);
                WriteEntries(path);
                break;
            default:
                throw evaluator.Error(ErrorKind.File, 0, $"file '{Encoding.UTF8.GetString(path)}' has an unsupported type");
        }

        Write(")"u8);
    }

    void WriteEntries(byte[] directory)
    {
        HostEntry[] entries = [.. evaluator.ReadDirectory(directory)];
        Array.Sort(entries, static (left, right) => left.Name.AsSpan().SequenceCompareTo(right.Name));
        foreach (var entry in entries)
        {
            byte[] path = CanonicalPath.Join(directory, entry.Name);
            if (keeps is not null && !keeps(path, entry.Kind))
                continue;
            Write("entry"u8);
            Write("("u8);
            Write("name"u8);
            Write(entry.Name);
            Write("node"u8);
            WriteNode(path, entry.Kind);
            Write(")"u8);
        }
    }

    /// <summary>Length, bytes, and zeros up to a multiple of eight.</summary>
    void Write(ReadOnlySpan<byte> text)
    {
        int padded = (text.Length + 7) & ~7;
        var space = output.GetSpan(8 + padded)[..(8 + padded)];
        BinaryPrimitives.WriteInt64LittleEndian(space, text.Length);
        text.CopyTo(space[8..]);
        space[(8 + text.Length)..].Clear();
        output.Advance(8 + padded);
    }
}
