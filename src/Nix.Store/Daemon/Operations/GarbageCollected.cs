namespace Nix.Store.Daemon;

/// <summary>What a garbage collection found or deleted.</summary>
/// <param name="Paths">The paths named or deleted, whole; files of the store directory that are no store paths may be among them.</param>
/// <param name="BytesFreed">Zero where nothing was to be deleted.</param>
public sealed record GarbageCollected(IReadOnlyList<string> Paths, ulong BytesFreed)
{
    internal static async ValueTask<GarbageCollected> ReadAsync(WireReader from)
    {
        var collected = new GarbageCollected(await from.ReadTextsAsync(), await from.ReadNumberAsync());
        await from.ReadNumberAsync(); // Blocks: no longer counted.
        return collected;
    }

    internal void Write(WireWriter to)
    {
        to.Texts(Paths);
        to.Number(BytesFreed);
        to.Number(0UL);
    }
}
