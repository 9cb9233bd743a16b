namespace AskNix.Settings;

/// <summary>
/// One process at a time: holds a lock on a file until disposed. The kernel lets go when the holder dies, so a killed process
/// leaves nothing to clean up; the lock file itself stays, since removing it would let two processes hold different files.
/// </summary>
public sealed class FileLock : IDisposable
{
    private const int WouldBlock = 11;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    /// <summary>The lock, or null while somebody else holds it.</summary>
    public static FileLock? TryTake(string path)
    {
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken) when (taken.HResult is WouldBlock)
        {
            return null;
        }
    }

    /// <summary>The lock, as soon as it is free.</summary>
    public static FileLock Take(string path, CancellationToken cancellation = default)
    {
        while (true)
        {
            if (TryTake(path) is { } taken)
                return taken;
            cancellation.WaitHandle.WaitOne(Pause);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    public void Dispose() => file.Dispose();
}
