using System.Globalization;
using System.Text;

namespace Nix.Posix;

/// <summary>
/// A lock of our own on a file of our own, which says who holds it and what for. Holders of a shared lock do not say. It ends with
/// <see cref="Dispose"/> and with the process, however it dies; the file stays.
/// </summary>
public sealed class FileLock : IDisposable
{
    private readonly LockableFile _file;
    private readonly LockKind _kind;

    private FileLock(LockableFile file, LockKind kind)
    {
        _file = file;
        _kind = kind;
    }

    /// <summary>Takes the lock, waiting as long as it takes.</summary>
    /// <param name="path">The lock file; made if need be, its folder must exist.</param>
    /// <param name="kind">Who else may hold it.</param>
    /// <param name="purpose">What for; shown to whoever waits.</param>
    /// <param name="onWaiting">Called once when it must be waited for, with the holder where it is known.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="PosixException">The file cannot be made or opened.</exception>
    public static async Task<FileLock> AcquireAsync(
        string path,
        LockKind kind,
        string purpose,
        Action<LockHolder?>? onWaiting = null,
        CancellationToken cancellationToken = default)
    {
        var file = LockableFile.Open(path);
        try
        {
            await file.LockAsync(kind, () => onWaiting?.Invoke(Holder(file)), cancellationToken);
            return Taken(file, kind, purpose);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Takes the lock, and holds up this thread as long as it takes: for what others hold a moment only.</summary>
    /// <inheritdoc cref="AcquireAsync"/>
    public static FileLock Acquire(string path, LockKind kind, string purpose)
    {
        var file = LockableFile.Open(path);
        try
        {
            file.Lock(kind);
            return Taken(file, kind, purpose);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Takes the lock if it is free.</summary>
    /// <returns>Null when it is not; <paramref name="holder"/> then says who has it, where that is known.</returns>
    /// <exception cref="PosixException">The file cannot be made or opened.</exception>
    public static FileLock? TryAcquire(string path, LockKind kind, string purpose, out LockHolder? holder)
    {
        holder = null;
        var file = LockableFile.Open(path);
        try
        {
            if (file.TryLock(kind))
                return Taken(file, kind, purpose);
            holder = Holder(file);
            file.Dispose();
            return null;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        using (_file)
        {
            if (_kind is LockKind.Exclusive)
                _file.WriteText([]);
        }
    }

    private static FileLock Taken(LockableFile file, LockKind kind, string purpose)
    {
        if (kind is LockKind.Exclusive)
            file.WriteText(Encoding.UTF8.GetBytes($"{Environment.ProcessId}\n{purpose.ReplaceLineEndings(" ")}\n"));
        return new FileLock(file, kind);
    }

    private static LockHolder? Holder(LockableFile file)
    {
        var lines = Encoding.UTF8.GetString(file.ReadText()).Split('\n');
        return lines.Length >= 2 && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
            ? new LockHolder(pid, lines[1])
            : null;
    }
}
