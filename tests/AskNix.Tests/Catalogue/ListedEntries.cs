using AskNix.Catalogue;

namespace AskNix.Tests.Catalogue;

/// <summary>A source whose packages stand in the test.</summary>
internal sealed class ListedEntries(string revisionKey, params IndexEntry[] entries) : IIndexSource
{
    public int Reads { get; private set; }

    public string RevisionKey => revisionKey;

    public async IAsyncEnumerable<IndexEntry> Read([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        Reads++;
        foreach (var entry in entries)
        {
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            yield return entry;
        }
    }
}
