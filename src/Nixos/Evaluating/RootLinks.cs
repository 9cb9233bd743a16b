using Nix.Evaluation.Hosting;
using Nix.Formats;
using Nix.Posix;
using Nix.Store;

namespace Nixos.Evaluating;

/// <summary>Links of people to what they had evaluated or built, which keep it from the garbage collector: <c>result</c> and its like.</summary>
public sealed class RootLinks(StoreDirectories directories, IWritingStore store)
{
    /// <summary>Makes a link and has the store know it as an indirect root.</summary>
    /// <returns>The whole path of the link.</returns>
    /// <exception cref="HostException">It cannot be made, or the store refuses.</exception>
    public string Add(string link, StorePath path)
    {
        try
        {
            store.Keep(path);
            string placed = new GarbageRoots(directories).PlaceLink(link, path.In(store.Directory));
            store.AddIndirectRoot(placed);
            return placed;
        }
        catch (Exception failure) when (failure is GarbageRootException or PosixException)
        {
            throw new HostException(failure.Message, failure);
        }
    }
}
