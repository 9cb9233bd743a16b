using AskNix.Errors;
using Nix.Posix;
using Nix.Store.Sqlite;

namespace AskNix.Catalogue;

/// <summary>
/// An index on the disk: one file a revision, built under another name and renamed when complete, so that an index that stands is
/// whole. One process builds at a time; a second waits and takes what the first made.
/// </summary>
internal sealed class IndexFile(string directory, string kind, string revisionKey)
{
    private const int KeptRevisions = 3;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    public string Path { get; } = System.IO.Path.Combine(directory, $"{kind}-{FileKey(revisionKey)}.db");

    public bool Stands => File.Exists(Path);

    /// <summary>Opens a finished index for reading, or null where it is missing, of another version or damaged.</summary>
    public static SqliteDatabase? OpenOrNull(string path, int version)
    {
        if (!File.Exists(path))
            return null;
        SqliteDatabase? connection = null;
        try
        {
            // A finished index is never written again, only replaced by another file: its pages are looked at where they lie.
            connection = SqliteDatabase.Open(path, SqliteOpening.ReadAsItIs, s_patience);
            connection.Execute("PRAGMA mmap_size = 1073741824");
            if (connection.Scalar<long>("PRAGMA user_version") == version)
                return connection;
        }
        catch (SqliteException)
        {
            // An index can always be made again from its source, whatever is wrong with this one.
        }

        connection?.Dispose();
        return null;
    }

    /// <summary>Builds the index unless it stands, or in any case with <paramref name="again"/>.</summary>
    /// <param name="fill">Fills an empty database.</param>
    /// <returns>False where it stood already.</returns>
    public async Task<bool> Build(int version, bool again, Func<SqliteDatabase, Task> fill, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(directory);
            using var held = await FileLock.AcquireAsync(Path + ".lock", LockKind.Exclusive, "make the index", cancellationToken: cancellation);
            if (!again && IsWhole(version))
                return false;
            RemoveLeftovers();
            var unfinished = $"{Path}.{Guid.NewGuid():N}.unfinished";
            try
            {
                await Fill(unfinished, version, fill);
                File.Move(unfinished, Path, overwrite: true);
            }
            finally
            {
                File.Delete(unfinished);
            }

            RemoveOldRevisions();
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new AskNixException(
                new Problem(ErrorCode.NoPermission, $"The index {Path} cannot be written: {failure.Message}", "Make its directory writable for you, or set XDG_CACHE_HOME, and see that the disk is not full."),
                failure);
        }
    }

    private static async Task Fill(string path, int version, Func<SqliteDatabase, Task> fill)
    {
        using (var connection = SqliteDatabase.Open(path, SqliteOpening.Write, s_patience))
        {
            // Nobody sees the file before it is complete and synced: a journal would only cost time.
            connection.Execute($"PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA user_version = {version}");
            await fill(connection);
        }

        await using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    private bool IsWhole(int version)
    {
        using var standing = OpenOrNull(Path, version);
        return standing is not null;
    }

    /// <summary>What a killed process left; the lock tells that none is at work.</summary>
    private void RemoveLeftovers()
    {
        foreach (var leftover in Directory.GetFiles(directory, System.IO.Path.GetFileName(Path) + ".*.unfinished"))
            File.Delete(leftover);
    }

    private void RemoveOldRevisions()
    {
        foreach (var old in Directory.GetFiles(directory, $"{kind}-*.db").Where(file => file != Path).OrderByDescending(File.GetLastWriteTimeUtc).Skip(KeptRevisions - 1))
        {
            File.Delete(old);
            File.Delete(old + ".lock");
        }
    }

    /// <summary>A revision key as part of a file name; keys that differ only in odd characters are kept apart by a hash.</summary>
    private static string FileKey(string key)
    {
        var plain = string.Concat(key.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '_'));
        return plain == key && key.Length is > 0 and <= 80 ? key : $"{plain[..Math.Min(40, plain.Length)]}-{StableHash(key):x16}";
    }

    /// <summary>FNV-1a: the same in every process, and needs no cryptography library to be present.</summary>
    private static ulong StableHash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in text)
            hash = (hash ^ letter) * 1099511628211UL;
        return hash;
    }
}
