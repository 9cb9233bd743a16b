using AskNix.Events;
using Nix.Store.Sqlite;

namespace AskNix.Catalogue;

/// <summary>Builds package indexes below a cache directory.</summary>
public sealed class PackageIndexer(string cacheDirectory, TimeProvider clock)
{
    private const int ReportEvery = 250;

    /// <summary>Where the index of a revision stands, or will.</summary>
    public string PathOf(string revisionKey) => new IndexFile(cacheDirectory, "packages", revisionKey).Path;

    /// <summary>Builds the index of a source; waits where another process is building it.</summary>
    /// <param name="again">Builds it even where it stands.</param>
    /// <returns>False where it stood already.</returns>
    /// <exception cref="Errors.AskNixException">The source cannot be read or the index not written; what stood before still stands.</exception>
    public Task<bool> Build(IIndexSource source, IProgress<BackendEvent>? progress = null, bool again = false, CancellationToken cancellation = default) =>
        new IndexFile(cacheDirectory, "packages", source.RevisionKey).Build(
            PackageIndexSchema.Version, again, connection => Fill(connection, source, progress, cancellation), cancellation);

    private async Task Fill(SqliteDatabase connection, IIndexSource source, IProgress<BackendEvent>? progress, CancellationToken cancellation)
    {
        using var writer = new PackageIndexWriter(connection);
        var expected = 0;
        await foreach (var entry in source.Read(cancellation))
        {
            if (entry is PackageSetRelease release)
                expected = release.Names;
            writer.Add(entry);
            if (entry is Package && writer.Count % ReportEvery is 0)
                progress?.Report(new IndexProgress(writer.Count, Math.Max(expected, writer.Count)));
        }

        writer.Complete(source.RevisionKey, clock.GetUtcNow());
        progress?.Report(new IndexProgress(writer.Count, writer.Count));
    }
}
