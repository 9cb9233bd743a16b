using System.Text;
using Nix.Formats;
using Nix.Posix;

namespace Nix.Store;

/// <summary>
/// The garbage collector's roots, on the file system as Nix keeps them. Making and removing needs the rights to the state directory (root, on a
/// machine with a daemon). Nothing here waits for a running collection: what is to be kept must be kept already by something else.
/// </summary>
public sealed class GarbageRoots(StoreDirectories directories)
{
    private const string PinPrefix = "ask-nix-";

    private string AutoDirectory => Path.Combine(directories.RootsDir, "auto");

    /// <summary>Makes a link to a store path and registers it, as <c>nix-store --add-root LINK --indirect</c> does.</summary>
    /// <inheritdoc cref="PlaceLink"/>
    public void AddIndirect(string linkPath, string storePath) => Register(PlaceLink(linkPath, storePath));

    /// <summary>Makes the link of a root, which whoever has the rights to then registers: <see cref="Register"/>, or a daemon.</summary>
    /// <param name="linkPath">The link; one that points into the store already is replaced. Directories it lacks are made.</param>
    /// <param name="storePath">The store path.</param>
    /// <returns>The whole path of the link.</returns>
    /// <exception cref="GarbageRootException">Something else stands in the link's place, or the link would be in the store.</exception>
    /// <exception cref="PosixException">The system refused.</exception>
    public string PlaceLink(string linkPath, string storePath)
    {
        var link = Path.GetFullPath(linkPath);
        CheckStorePath(storePath);
        if (StorePath.TryParsePrefix(link, directories.StoreDir, out _, out _))
            throw new GarbageRootException($"{link} is in the store and cannot be a root.", "Choose a place outside the store.");
        if (FileStatus.TryOf(link, followLinks: false) is not null && StoreObjectOf(DurableLink.ReadLink(link)) is null)
            throw new GarbageRootException($"{link} is there already and is no link into the store.", "Choose another name, or remove it.");
        EnsureDirectory(Path.GetDirectoryName(link)!);
        DurableLink.Replace(link, storePath);
        return link;
    }

    /// <summary>Registers a link that is there already, such as a generation's. The root ends when the link is removed.</summary>
    /// <exception cref="PosixException">The system refused.</exception>
    public void Register(string linkPath)
    {
        var link = Path.GetFullPath(linkPath);
        EnsureDirectory(AutoDirectory);
        DurableLink.Replace(RegistrationOf(link), link);
    }

    /// <summary>Removes a link made by <see cref="AddIndirect"/> and its registration.</summary>
    /// <returns>False when neither was there.</returns>
    /// <exception cref="GarbageRootException">It is no link into the store.</exception>
    /// <exception cref="PosixException">The system refused.</exception>
    public bool RemoveIndirect(string linkPath)
    {
        var link = Path.GetFullPath(linkPath);
        var isThere = FileStatus.TryOf(link, followLinks: false) is not null;
        if (isThere && StoreObjectOf(DurableLink.ReadLink(link)) is null)
            throw new GarbageRootException($"{link} is no link into the store.", "Check the path; nothing was removed.");
        var registered = DurableFile.Remove(RegistrationOf(link));
        return (isThere && DurableFile.Remove(link)) || registered;
    }

    /// <summary>Keeps a store path under a name of our own directly below gcroots.</summary>
    /// <param name="name">Letters, digits, dots, dashes and underscores.</param>
    /// <param name="storePath">The store path.</param>
    /// <returns>The link made.</returns>
    /// <exception cref="GarbageRootException">The name is not usable, or it is no store path.</exception>
    /// <exception cref="PosixException">The system refused.</exception>
    public string Pin(string name, string storePath)
    {
        CheckStorePath(storePath);
        var link = PinOf(name);
        EnsureDirectory(directories.RootsDir);
        DurableLink.Replace(link, storePath);
        return link;
    }

    /// <summary>Takes back <see cref="Pin"/>.</summary>
    /// <returns>False when there is no such pin.</returns>
    /// <exception cref="GarbageRootException">The name is not usable.</exception>
    /// <exception cref="PosixException">The system refused.</exception>
    public bool Unpin(string name) => DurableFile.Remove(PinOf(name));

    /// <summary>The names pinned and the store paths they keep, by name.</summary>
    public IReadOnlyDictionary<string, string> Pins()
    {
        var pins = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var root in new RootFinder(directories).Find().Where(root => root.Kind is GarbageRootKind.Direct).OrderBy(root => root.LinkPath, StringComparer.Ordinal))
        {
            var name = Path.GetFileName(root.LinkPath);
            if (name.StartsWith(PinPrefix, StringComparison.Ordinal) && Path.GetDirectoryName(root.LinkPath) == directories.RootsDir)
                pins.Add(name[PinPrefix.Length..], root.StorePath);
        }
        return pins;
    }

    /// <summary>
    /// All roots: profiles and links, each link once; what running processes use, each path once; and the temporary roots of processes. What may not be
    /// read is passed over: as an ordinary user the list may be short.
    /// </summary>
    public IReadOnlyList<GarbageRoot> List() =>
    [
        .. new RootFinder(directories).Find(),
        .. new ProcessRoots(directories.StoreDir).Find().OrderBy(root => root.Key, StringComparer.Ordinal)
            .Select(root => new GarbageRoot(GarbageRootKind.Process, root.Value, root.Key)),
        .. TemporaryRootReader.Peek(directories.TemporaryRootsDir).Select(root => new GarbageRoot(GarbageRootKind.Temporary, root.Place, root.StorePath)),
    ];

    /// <summary>
    /// The bytes a collection would free if this generation were deleted: reachable from it and from no other root. A path that also runs now or is
    /// held by a second generation frees nothing. Derivations that Nix keeps for the sake of their outputs (keep-derivations) are not counted.
    /// </summary>
    /// <param name="generation">Of any profile.</param>
    /// <param name="graph">The store's references.</param>
    /// <param name="roots">All roots (<see cref="List"/>), read once for many generations.</param>
    public static long ExclusiveSize(Generation generation, ReferenceGraph graph, IReadOnlyList<GarbageRoot> roots) =>
        graph.ExclusiveSize(
            roots.FirstOrDefault(root => root.LinkPath == generation.LinkPath)?.StorePath ?? generation.Target,
            roots.Where(root => root.LinkPath != generation.LinkPath).Select(root => root.StorePath));

    /// <summary>The name Nix registers a link under: the SHA-1 of its path in base 32 (LocalStore::addIndirectRoot).</summary>
    private string RegistrationOf(string link) => Path.Combine(AutoDirectory, Base32.Encode(Sha1.Hash(Encoding.UTF8.GetBytes(link))));

    private string PinOf(string name) =>
        name.Length is > 0 and <= 200 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_')
            ? Path.Combine(directories.RootsDir, PinPrefix + name)
            : throw new GarbageRootException(
                $"'{name}' cannot name a root.", "Use up to 200 letters, digits, dots, dashes and underscores.");

    private void CheckStorePath(string path)
    {
        if (!StorePath.TryParse(path, directories.StoreDir, out _))
            throw new GarbageRootException($"{path} is no path of the store {directories.StoreDir}.", "Give a whole store path.");
    }

    private StorePath? StoreObjectOf(string? target) =>
        StorePath.TryParsePrefix(target, directories.StoreDir, out var path, out _) ? path : null;

    private static void EnsureDirectory(string path)
    {
        if (Directory.Exists(path))
            return;
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (UnauthorizedAccessException)
        {
            throw new PosixException(Errno.AccessDenied, "mkdir", path);
        }
    }
}
