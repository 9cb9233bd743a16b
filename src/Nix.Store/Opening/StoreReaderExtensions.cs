using Nix.Store.Daemon;

namespace Nix.Store.Opening;

/// <summary>Questions that are made of those of <see cref="IStoreReader"/>.</summary>
public static class StoreReaderExtensions
{
    /// <summary>What is recorded of a path; null when it is not valid.</summary>
    public static async ValueTask<StoreObjectInfo?> TryInfoAsync(this IStoreReader store, string path, CancellationToken cancellation = default) =>
        (await store.InfosAsync([path], cancellation))[0];

    /// <summary>What is recorded of a path.</summary>
    /// <exception cref="InvalidPathException">It is not valid.</exception>
    public static async ValueTask<StoreObjectInfo> InfoAsync(this IStoreReader store, string path, CancellationToken cancellation = default) =>
        await store.TryInfoAsync(path, cancellation) ?? throw new InvalidPathException(path);

    /// <summary>The paths that these are needed for, themselves included; sorted.</summary>
    public static async ValueTask<IReadOnlyList<string>> ReferrersClosureAsync(
        this IStoreReader store, IReadOnlyCollection<string> paths, CancellationToken cancellation = default)
    {
        var seen = new HashSet<string>(paths, StringComparer.Ordinal);
        var pending = new Stack<string>(seen);
        while (pending.TryPop(out var path))
        {
            foreach (var referrer in (await store.ReferrersAsync(path, cancellation)).Where(seen.Add))
                pending.Push(referrer);
        }
        return [.. seen.Order(StringComparer.Ordinal)];
    }
}
