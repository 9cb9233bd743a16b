using Nix.Posix;
using Nix.Store;
using Nix.Store.Building;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace AskNix.Conformance.Local;

/// <summary>What is killed: each changes a store of our own, in a process of its own.</summary>
internal static class StoreScenario
{
    /// <summary>The exit status where the store has refused; what it said is on standard error.</summary>
    internal const int Refused = 7;

    /// <summary>Does all of it on this thread: others may not enter this assembly before its first code, which this is, has ended.</summary>
    /// <param name="name">Which change.</param>
    /// <param name="words">The folder of a <see cref="PrivateStore"/>, and what the change takes.</param>
    internal static int Run(string name, string[] words)
    {
        try
        {
            return Change(name, words);
        }
        catch (Exception refusal) when (refusal is StoreException or PosixException)
        {
            Console.Error.WriteLine($"{refusal.GetType().Name}: {refusal.Message} Advice: {(refusal as StoreException)?.Advice ?? (refusal as PosixException)?.Advice}");
            return Refused;
        }
    }

    private static int Change(string name, string[] words)
    {
        var root = words[0];
        var directories = new StoreDirectories($"{root}/store", $"{root}/state", $"{root}/log");
        using var store = LocalStore.OpenAsync(new LocalStoreOptions { Directories = directories, OptimisesWhenRegistering = true }).GetAwaiter().GetResult();
        switch (name)
        {
            case "store-add":
                var text = store.AddTextAsync("text", "a text"u8.ToArray()).GetAwaiter().GetResult();
                store.AddTextAsync("more", System.Text.Encoding.UTF8.GetBytes(text), [text]).GetAwaiter().GetResult();
                store.AddTreeAsync(words[1], "tree").GetAwaiter().GetResult();
                return 0;
            case "store-build":
                var settings = new BuildSettings { Sandboxing = Sandboxing.Never, BuildDir = $"{root}/builds" };
                var outcomes = new LocalBuilder(store, settings).BuildAsync([DerivedPath.AllOutputsOf(words[1])]).GetAwaiter().GetResult();
                if (outcomes[0].Result.Succeeded)
                    return 0;
                Console.Error.WriteLine($"{outcomes[0].Result.Status}: {outcomes[0].Result.Error}");
                return Refused;
            case "store-collect":
                store.CollectGarbageAsync(new CollectGarbage(GarbageAction.DeleteDead, [])).GetAwaiter().GetResult();
                return 0;
            default:
                new Profile($"{root}/state/profiles/p", new GarbageRoots(directories)).CreateAsync(words[1]).GetAwaiter().GetResult();
                return 0;
        }
    }
}
