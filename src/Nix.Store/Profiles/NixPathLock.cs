using Nix.Posix;

namespace Nix.Store;

/// <summary>
/// The lock Nix itself takes on a path such as a profile: an flock on <c>PATH.lock</c>. Whoever ends it removes that file and
/// leaves a byte in it, which tells those who wait on the removed file that they hold nothing and must open it anew (src/libstore/pathlocks.cc).
/// </summary>
public sealed class NixPathLock : IDisposable
{
    /// <summary>What the name of the lock file ends with.</summary>
    internal const string Suffix = ".lock";

    /// <summary>How large a lock file becomes, in bytes: by the mark of who ended it.</summary>
    internal const int LargestSize = 1;

    private readonly LockableFile _file;

    private NixPathLock(LockableFile file) => _file = file;

    /// <summary>Takes the lock, waiting as long as it takes.</summary>
    /// <param name="path">What is locked, not the lock file.</param>
    /// <param name="onWaiting">Called once when somebody else holds it.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="PosixException">The lock file cannot be made or opened, usually for lack of rights to the profile's folder.</exception>
    public static async Task<NixPathLock> AcquireAsync(
        string path, Action? onWaiting = null, CancellationToken cancellationToken = default)
    {
        var told = false;
        while (true)
        {
            var file = LockableFile.Open(path + Suffix);
            try
            {
                await file.LockAsync(LockKind.Exclusive, TellOnce, cancellationToken);
                if (file.Size == 0)
                    return new NixPathLock(file);
            }
            catch
            {
                file.Dispose();
                throw;
            }
            // Its holder has removed it meanwhile: the lock to take is on a new file of that name.
            DiscardStale(file);
        }

        void TellOnce()
        {
            if (!told)
                onWaiting?.Invoke();
            told = true;
        }
    }

    /// <summary>Takes the lock if it is free; null when it is not.</summary>
    /// <exception cref="PosixException">The lock file cannot be made or opened.</exception>
    public static NixPathLock? TryAcquire(string path)
    {
        while (true)
        {
            var file = LockableFile.Open(path + Suffix);
            try
            {
                if (!file.TryLock(LockKind.Exclusive))
                {
                    file.Dispose();
                    return null;
                }
                if (file.Size == 0)
                    return new NixPathLock(file);
            }
            catch
            {
                file.Dispose();
                throw;
            }
            DiscardStale(file);
        }
    }

    public void Dispose()
    {
        using (_file)
        {
            // The name goes first: a marked file that kept it (killed in between) would send Nix round in circles.
            DurableFile.TryUnlink(_file.Path);
            try
            {
                _file.WriteText("d"u8);
            }
            catch (PosixException)
            {
                // A full disk must not keep the lock; as Nix does, only the mark is missing then.
            }
        }
    }

    /// <summary>
    /// Nix removes the name first, so a marked file usually has none. One that still has it (someone wrote to it, or the removal was
    /// refused) would send Nix and us round in circles for ever; we hold its lock and take the name away.
    /// </summary>
    private static void DiscardStale(LockableFile file)
    {
        using (file)
        {
            if (file.IsStillNamed() && !DurableFile.TryUnlink(file.Path))
                throw new PosixException(Errno.AccessDenied, "unlink", file.Path);
        }
    }
}
