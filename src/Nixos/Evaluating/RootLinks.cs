using Nix.Evaluation.Hosting;
using Nix.Formats;
using Nix.Posix;
using Nix.Store;
using Nix.Store.Daemon;

namespace Nixos.Evaluating;

/// <summary>Links of people to what they had evaluated or built, which keep it from the garbage collector: <c>result</c> and its like.</summary>
public sealed class RootLinks(StoreDirectories directories, DaemonEvaluationStore store)
{
    /// <summary>Makes a link and has the daemon know it as an indirect root.</summary>
    /// <returns>The whole path of the link.</returns>
    /// <exception cref="HostException">It cannot be made, or the daemon refuses.</exception>
    public string Add(string link, StorePath path)
    {
        try
        {
            store.Ask(new AddTempRoot(path.In(store.Directory)));
            string placed = new GarbageRoots(directories).PlaceLink(link, path.In(store.Directory));
            store.Ask(new AddIndirectRoot(placed));
            return placed;
        }
        catch (Exception failure) when (failure is GarbageRootException or PosixException)
        {
            throw new HostException(failure.Message, failure);
        }
    }
}
