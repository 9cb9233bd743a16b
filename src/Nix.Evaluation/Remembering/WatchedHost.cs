using System.Text;
using Nix.Evaluation.Hosting;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Remembering;

/// <summary>A host that remembers what it was asked and for which region, and asks once a request.</summary>
sealed class WatchedHost(IEvaluationHost host, SessionMemory memory) : IEvaluationHost
{
    public string HomeDirectory => host.HomeDirectory;

    public string CurrentSystem => host.CurrentSystem;

    public long CurrentTime
    {
        get
        {
            memory.ForgetEverything();
            return host.CurrentTime;
        }
    }

    public IEvaluationStore Store { get; } = new WatchedStore(host.Store, memory);

    // What is elsewhere may change at any time, and so may a working directory that git looks into.
    public IFetcher Fetcher
    {
        get
        {
            memory.ForgetEverything();
            return host.Fetcher;
        }
    }

    public string? GetEnvironment(string name) => memory.Ask(ReadingKind.Environment, Encoding.UTF8.GetBytes(name), asked => asked.GetEnvironment(name));

    public HostFileKind? KindOf(byte[] path) => memory.KindOf(path);

    public byte[] ReadFile(byte[] path) => memory.Content(path).Bytes;

    public byte[] ReadLink(byte[] path) =>
        memory.Ask(ReadingKind.Link, path, asked => asked.ReadLink(path), static (one, other) => one.AsSpan().SequenceEqual(other), CanonicalPath.ParentOf(path).ToArray());

    public IReadOnlyList<HostEntry> ReadDirectory(byte[] path) => memory.Ask(ReadingKind.Directory, path, asked => asked.ReadDirectory(path), HaveSameEntries, path);

    public bool IsExecutable(byte[] path) => memory.Ask(ReadingKind.Executable, path, asked => asked.IsExecutable(path));

    public long ModifiedAt(byte[] path) => memory.Ask(ReadingKind.ModificationTime, path, asked => asked.ModifiedAt(path));

    public FileStamp? StampOf(byte[] path) => host.StampOf(path);

    public void Trace(ReadOnlySpan<byte> message)
    {
        memory.ForgetCurrent();
        host.Trace(message);
    }

    public void Warn(string message, bool isFromProgram)
    {
        memory.ForgetCurrent();
        host.Warn(message, isFromProgram);
    }

    static bool HaveSameEntries(IReadOnlyList<HostEntry> one, IReadOnlyList<HostEntry> other)
    {
        if (one.Count != other.Count)
            return false;
        var kinds = one.ToDictionary(entry => Convert.ToHexString(entry.Name), entry => entry.Kind, StringComparer.Ordinal);
        return other.All(entry => kinds.TryGetValue(Convert.ToHexString(entry.Name), out var kind) && kind == entry.Kind);
    }
}
