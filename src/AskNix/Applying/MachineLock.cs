using AskNix.Events;
using Nix.Posix;

namespace AskNix.Applying;

/// <summary>One ask-nix changes a machine at a time: the second waits, and says for whom.</summary>
public sealed class MachineLock(string stateDirectory, string machineRoot)
{
    private string PathOf
    {
        get
        {
            var folder = Path.Combine(stateDirectory, "locks");
            Directory.CreateDirectory(folder);
            return Path.Combine(folder, machineRoot == "/" ? "this-machine" : machineRoot.Trim('/').Replace('/', '-'));
        }
    }

    /// <summary>Takes the lock, waiting as long as it takes.</summary>
    public Task<FileLock> TakeAsync(string purpose, Action<BackendEvent> report, CancellationToken cancellation) => FileLock.AcquireAsync(
        PathOf,
        LockKind.Exclusive,
        purpose,
        holder => report(new Notice(
            NoticeLevel.Warning,
            holder is null ? "Waiting for another ask-nix ..." : $"Waiting for another ask-nix (process {holder.ProcessId}: {holder.Purpose}) ...")),
        cancellation);

    /// <summary>Takes the lock if it is free.</summary>
    public FileLock? TryTake(string purpose) => FileLock.TryAcquire(PathOf, LockKind.Exclusive, purpose, out _);
}
