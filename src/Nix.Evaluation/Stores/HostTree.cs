using System.Text;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Hosting;
using Nix.Evaluation.Values;
using Nix.Formats;

namespace Nix.Evaluation.Stores;

/// <summary>A file tree of the host, or what a filter keeps of it, as an archive.</summary>
sealed class HostTree
{
    readonly Evaluator evaluator;
    readonly Func<byte[], HostFileKind, bool>? keeps;
    readonly INarSink sink;
    bool isDated;
    long newest;

    HostTree(Evaluator evaluator, Func<byte[], HostFileKind, bool>? keeps, INarSink sink)
    {
        this.evaluator = evaluator;
        this.keeps = keeps;
        this.sink = sink;
    }

    /// <summary>Writes the archive of what is at the path.</summary>
    /// <returns>With <paramref name="isDated"/>, when the newest of it was changed, in seconds since 1970.</returns>
    public static long Write(Evaluator evaluator, byte[] path, Func<byte[], HostFileKind, bool>? keeps, Stream output, bool isDated = false)
    {
        var archive = new NarWriter(output);
        var tree = new HostTree(evaluator, keeps, archive) { isDated = isDated };
        tree.Node(path, evaluator.KindOf(path) ?? throw evaluator.Missing(path), depth: 0);
        archive.Finish();
        return tree.newest;
    }

    void Node(byte[] path, HostFileKind kind, int depth)
    {
        if (isDated)
            newest = Math.Max(newest, evaluator.Ask(() => evaluator.Host.ModifiedAt(path)));
        switch (kind)
        {
            case HostFileKind.Regular:
                bool isExecutable = evaluator.Ask(() => evaluator.Host.IsExecutable(path));
                byte[] content = evaluator.ReadFile(path);
                sink.BeginFile(isExecutable, content.Length);
                if (content.Length > 0)
                    sink.Content(content);
                sink.EndFile();
                break;
            case HostFileKind.Link:
                sink.Link(evaluator.Ask(() => evaluator.Host.ReadLink(path)));
                break;
            case HostFileKind.Directory:
                Directory(path, depth);
                break;
            default:
                throw evaluator.Error(ErrorKind.File, 0, $"file '{Encoding.UTF8.GetString(path)}' has an unsupported type");
        }
    }

    void Directory(byte[] directory, int depth)
    {
        if (depth == NarLimits.Depth)
            throw evaluator.Error(ErrorKind.File, 0, $"'{Encoding.UTF8.GetString(directory)}' lies deeper than an archive can have it: {depth} directories within one another");
        HostEntry[] entries = [.. evaluator.ReadDirectory(directory)];
        Array.Sort(entries, static (left, right) => left.Name.AsSpan().SequenceCompareTo(right.Name));
        sink.BeginDirectory();
        foreach (var entry in entries)
        {
            byte[] path = CanonicalPath.Join(directory, entry.Name);
            if (keeps is not null && !keeps(path, entry.Kind))
                continue;
            sink.Entry(entry.Name);
            Node(path, entry.Kind, depth + 1);
        }
        sink.EndDirectory();
    }
}
