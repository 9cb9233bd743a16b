using System.Text;
using Nix.Evaluation.Hosting;
using Nix.Evaluation.Values;
using Nix.Formats;

namespace Nix.Evaluation.Remembering;

/// <summary>
/// A store that remembers which paths values rely on. What is at a store path never changes, so being there is all there is to ask; what was
/// written is asked for as well, since the store's collector may take it away between two requests.
/// </summary>
sealed class WatchedStore(IEvaluationStore store, SessionMemory memory) : IEvaluationStore
{
    public string Directory => store.Directory;

    public bool IsReadOnly => store.IsReadOnly;

    public bool IsValid(StorePath path) =>
        memory.Ask(ReadingKind.StorePath, Encoding.UTF8.GetBytes(path.BaseName), asked => asked.Store.IsValid(path));

    public IReadOnlyCollection<StorePath> ReferencesOf(StorePath path)
    {
        IsValid(path);
        return store.ReferencesOf(path);
    }

    public void AddText(StorePath path, ReadOnlyMemory<byte> contents, IReadOnlyCollection<StorePath> references)
    {
        store.AddText(path, contents, references);
        memory.Expect(path);
    }

    public void AwaitWritten(ReadOnlySpan<byte> path) => store.AwaitWritten(path);

    public void AddTree(StorePath path, ReadOnlyMemory<byte> archive, ContentAddress address)
    {
        store.AddTree(path, archive, address);
        memory.Expect(path);
    }

    // What a build gives is read afterwards, and noticed then.
    public void Build(IReadOnlyCollection<ContextElement> outputs)
    {
        store.Build(outputs);
        memory.ForgetStorePaths();
    }

    public StorePath? BuiltOutput(ContextElement output) => store.BuiltOutput(output);

    public void AddCopy(NarInfo info, ReadOnlyMemory<byte> archive)
    {
        store.AddCopy(info, archive);
        memory.Expect(info.Path);
    }

    public bool IsContentAddressed(StorePath path)
    {
        IsValid(path);
        return store.IsContentAddressed(path);
    }
}
