using Nix.Evaluation.Hosting;
using Nix.Evaluation.Values;
using Nix.Formats;
using Nix.Posix;
using Nix.Store;

namespace Nixos.Evaluating;

/// <summary>The store of a machine, as it is: paths of what an expression makes are computed, and nothing of it is written.</summary>
/// <param name="directories">Where it is.</param>
/// <param name="needed">What fetches and builds what must be there to be read, as Nix does in its read-only mode too; null for nothing.</param>
public sealed class ReadOnlyStore(StoreDirectories directories, IEvaluationStore? needed = null) : IEvaluationStore, IDisposable
{
    StoreDatabase? database;

    public string Directory => directories.StoreDir;

    public bool IsReadOnly => true;

    public bool IsValid(StorePath path) => FileStatus.TryOf(path.In(directories.RealStoreDir), followLinks: false) is not null;

    public IReadOnlyCollection<StorePath> ReferencesOf(StorePath path)
    {
        try
        {
            database ??= StoreDatabase.Open(directories);
            return [.. database.References(path.In(Directory)).Select(reference => StorePath.Parse(reference, Directory))];
        }
        catch (StoreException failure)
        {
            throw new HostException(failure.Message, failure);
        }
    }

    public void AddText(StorePath path, ReadOnlyMemory<byte> contents, IReadOnlyCollection<StorePath> references) => throw Refuse();

    public void AwaitWritten(ReadOnlySpan<byte> path)
    {
    }

    public void AddTree(StorePath path, ReadOnlyMemory<byte> archive, ContentAddress address)
    {
        if (needed is null)
            throw Refuse();
        needed.AddTree(path, archive, address);
    }

    public void Build(IReadOnlyCollection<ContextElement> outputs)
    {
        if (needed is not null)
        {
            needed.Build(outputs);
            return;
        }

        var first = outputs.First();
        throw new HostException($"cannot build '{Directory}/{first.Path}^{first.Output}' during evaluation: the store is read-only here");
    }

    public StorePath? BuiltOutput(ContextElement output) => needed?.BuiltOutput(output);

    public void AddCopy(NarInfo info, ReadOnlyMemory<byte> archive)
    {
        if (needed is null)
            throw Refuse();
        needed.AddCopy(info, archive);
    }

    public bool IsContentAddressed(StorePath path)
    {
        try
        {
            database ??= StoreDatabase.Open(directories);
            return database.QueryPathInfo(path.In(Directory)) is { } info ? info.ContentAddress is not null : throw new HostException($"path '{path.In(Directory)}' is not valid");
        }
        catch (StoreException failure)
        {
            throw new HostException(failure.Message, failure);
        }
    }

    public void Dispose() => database?.Dispose();

    static HostException Refuse() => new("the store is read-only here");
}
