using Nix.Store.Local;

namespace AskNix.Conformance.Local;

/// <summary>Puts a store of our own in the place of a real Nix's, so that the same paths come out of the same work.</summary>
internal static class EmbeddedStore
{
    internal static Task<LocalStore> OpenAsync(PrivateStore store, bool optimises = false) =>
        LocalStore.OpenAsync(new LocalStoreOptions { Directories = store.Directories, OptimisesWhenRegistering = optimises });

    /// <summary>An empty one of our own in the place of the real one.</summary>
    internal static Task<LocalStore> AnewAsync(PrivateStore store)
    {
        Empty(store);
        return OpenAsync(store);
    }

    /// <summary>Takes away all a Nix has made, so that the next begins anew in the same directories.</summary>
    internal static void Empty(PrivateStore store)
    {
        foreach (var folder in (string[])["store", "state", "log"])
        {
            Nix.Posix.TreeRemoval.Remove(store[folder]);
            Directory.CreateDirectory(store[folder]);
        }
        Directory.CreateDirectory(store["state/profiles"]);
    }
}
