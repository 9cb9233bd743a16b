using System.Text;
using Nix.Evaluation.Hosting;
using Nix.Evaluation.Values;
using Nix.Formats;

namespace AskNix.Tests.Evaluation;

/// <summary>Files and a read-only store in memory.</summary>
sealed class MemoryHost : IEvaluationHost, IEvaluationStore
{
    public Dictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    public List<string> Messages { get; } = [];

    public int Reads { get; private set; }

    public List<string> StampsAsked { get; } = [];

    public string HomeDirectory => "/home/someone";

    public string CurrentSystem => "x86_64-linux";

    public long CurrentTime { get; set; } = 1_000_000_000;

    public IEvaluationStore Store => this;

    public IFetcher Fetcher => throw new HostException("nothing is fetched here");

    public string Directory => "/nix/store";

    public bool IsReadOnly => true;

    public string? GetEnvironment(string name) => Environment.GetValueOrDefault(name);

    public HostFileKind? KindOf(byte[] path)
    {
        string text = Encoding.UTF8.GetString(path);
        if (Files.ContainsKey(text))
            return HostFileKind.Regular;
        return text == "/" || Files.Keys.Any(file => file.StartsWith(text + "/", StringComparison.Ordinal)) ? HostFileKind.Directory : null;
    }

    public byte[] ReadFile(byte[] path)
    {
        Reads++;
        string text = Encoding.UTF8.GetString(path);
        return Encoding.UTF8.GetBytes(Files.GetValueOrDefault(text) ?? throw new HostException($"opening file '{text}': No such file or directory"));
    }

    public byte[] ReadLink(byte[] path) => throw new HostException("there are no links here");

    public IReadOnlyList<HostEntry> ReadDirectory(byte[] path)
    {
        string directory = Encoding.UTF8.GetString(path).TrimEnd('/') + "/";
        return [.. Files.Keys.Where(file => file.StartsWith(directory, StringComparison.Ordinal)).Select(file => file[directory.Length..].Split('/')[0]).Distinct()
            .Select(name => new HostEntry(Encoding.UTF8.GetBytes(name), Files.ContainsKey(directory + name) ? HostFileKind.Regular : HostFileKind.Directory))];
    }

    public bool IsExecutable(byte[] path) => false;

    public long ModifiedAt(byte[] path) => CurrentTime;

    public FileStamp? StampOf(byte[] path)
    {
        StampsAsked.Add(Encoding.UTF8.GetString(path));
        return KindOf(path) switch
        {
            HostFileKind.Regular => new FileStamp(HostFileKind.Regular, 0, 0, 0, Files[Encoding.UTF8.GetString(path)].GetHashCode(StringComparison.Ordinal), 0),
            HostFileKind.Directory => new FileStamp(HostFileKind.Directory, 0, 1, 0, string.Join(' ', ReadDirectory(path).Select(entry => $"{entry.Kind}{Encoding.UTF8.GetString(entry.Name)}").Order(StringComparer.Ordinal)).GetHashCode(StringComparison.Ordinal), 0),
            _ => null,
        };
    }

    /// <summary>Called with each message.</summary>
    public Action<string> OnTrace { get; set; } = static _ => { };

    public void Trace(ReadOnlySpan<byte> message)
    {
        Messages.Add(Encoding.UTF8.GetString(message));
        OnTrace(Messages[^1]);
    }

    public void Warn(string message, bool isFromProgram) => Messages.Add(message);

    public bool IsValid(StorePath path) => false;

    public IReadOnlyCollection<StorePath> ReferencesOf(StorePath path) => throw new HostException("nothing is in this store");

    public void AddText(StorePath path, ReadOnlyMemory<byte> contents, IReadOnlyCollection<StorePath> references) => throw new HostException("read-only");

    public void AwaitWritten(ReadOnlySpan<byte> path)
    {
    }

    public void AddTree(StorePath path, ReadOnlyMemory<byte> archive, ContentAddress address) => throw new HostException("read-only");

    public void AddCopy(NarInfo info, ReadOnlyMemory<byte> archive) => throw new HostException("read-only");

    public bool IsContentAddressed(StorePath path) => throw new HostException("nothing is known of the paths here");

    public StorePath? BuiltOutput(ContextElement output) => null;

    public void Build(IReadOnlyCollection<ContextElement> outputs) => throw new HostException("nothing is built here");
}
