using Nix.Posix;

namespace AskNix.Tests.Posix;

public sealed class FileLockTests : IDisposable
{
    private readonly ScratchDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    private string LockFile => _folder["lock"];

    [Fact]
    public async Task Who_waits_is_told_who_holds_the_lock_and_gets_it_afterwards()
    {
        var first = await FileLock.AcquireAsync(LockFile, LockKind.Exclusive, "install firefox");
        LockHolder? told = null;
        var waiting = FileLock.AcquireAsync(LockFile, LockKind.Exclusive, "rollback", holder => told = holder);

        await Task.Delay(30);
        waiting.IsCompleted.ShouldBeFalse();
        told.ShouldBe(new LockHolder(Environment.ProcessId, "install firefox"));
        first.Dispose();

        using var second = await waiting.WaitAsync(TimeSpan.FromSeconds(10));
        FileLock.TryAcquire(LockFile, LockKind.Shared, "list", out var holder).ShouldBeNull();
        holder!.Purpose.ShouldBe("rollback");
    }

    [Fact]
    public async Task Waiting_can_be_cancelled()
    {
        using var held = await FileLock.AcquireAsync(LockFile, LockKind.Exclusive, "a");
        using var cancellation = new CancellationTokenSource(20);

        await Should.ThrowAsync<OperationCanceledException>(
            () => FileLock.AcquireAsync(LockFile, LockKind.Exclusive, "b", cancellationToken: cancellation.Token));
    }

    [Fact]
    public void Shared_holders_do_not_hinder_each_other()
    {
        using var first = FileLock.TryAcquire(LockFile, LockKind.Shared, "a", out _);
        using var second = FileLock.TryAcquire(LockFile, LockKind.Shared, "b", out _);

        first.ShouldNotBeNull();
        second.ShouldNotBeNull();
        FileLock.TryAcquire(LockFile, LockKind.Exclusive, "c", out var holder).ShouldBeNull();
        holder.ShouldBeNull();
    }
}
