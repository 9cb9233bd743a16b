using Nix.Evaluation.Hosting;
using Nix.Formats;

namespace Nixos.Fetching;

/// <summary>A tree put together in memory, entry by entry in any order, to become an archive.</summary>
sealed class PackedTree
{
    readonly PackedNode.Directory root = new();

    /// <summary>Puts a node at a path; what was there is replaced. <c>..</c> does not lead out of the tree.</summary>
    public void Put(string path, PackedNode node)
    {
        var parts = Parts(path);
        if (parts.Count == 0)
            return;
        var directory = root;
        foreach (string part in parts.SkipLast(1))
        {
            if (!directory.Entries.TryGetValue(part, out var next) || next is not PackedNode.Directory)
                directory.Entries[part] = next = new PackedNode.Directory();
            directory = (PackedNode.Directory)next;
        }

        // A directory may be named after what is in it.
        if (node is not PackedNode.Directory || directory.Entries.GetValueOrDefault(parts[^1]) is not PackedNode.Directory)
            directory.Entries[parts[^1]] = node;
    }

    /// <summary>Puts a file where it lies in a directory of this machine, if it does.</summary>
    /// <exception cref="HostException">It cannot be read.</exception>
    public void PutFile(string directory, string path)
    {
        string full = Path.Combine(directory, path);
        var info = new FileInfo(full);
        try
        {
            if (info.LinkTarget is { } target)
                Put(path, new PackedNode.Link(target));
            else if (info.Exists)
                Put(path, new PackedNode.Regular(File.ReadAllBytes(full), info.UnixFileMode.HasFlag(UnixFileMode.UserExecute)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new HostException($"opening file '{full}': {failure.Message}", failure);
        }
    }

    /// <summary>Puts a whole tree at a path.</summary>
    public void Put(string path, PackedTree tree)
    {
        // In the place of what stands there, which a submodule leaves empty.
        Put(path, new PackedNode.Regular(ReadOnlyMemory<byte>.Empty, IsExecutable: false));
        Put(path, tree.root);
    }

    /// <summary>What is at a path; null if nothing.</summary>
    public PackedNode? Find(string path)
    {
        PackedNode node = root;
        foreach (string part in Parts(path))
        {
            if (node is not PackedNode.Directory directory || !directory.Entries.TryGetValue(part, out node!))
                return null;
        }

        return node;
    }

    /// <summary>The tree as an archive.</summary>
    /// <param name="skipsSingleRoot">Whether a directory that is alone at the root stands for the whole.</param>
    public ReadOnlyMemory<byte> ToArchive(bool skipsSingleRoot)
    {
        var top = skipsSingleRoot && root.Entries.Count == 1 && root.Entries.Values.First() is PackedNode.Directory only ? only : root;
        var bytes = new MemoryStream();
        var writer = new NarWriter(bytes);
        try
        {
            top.WriteTo(writer);
        }
        catch (Exception failure) when (failure is ArgumentException or NixFormatException)
        {
            throw new HostException($"it holds a name or a tree that the store cannot: {failure.Message}", failure);
        }

        writer.Finish();
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    static List<string> Parts(string path)
    {
        var parts = new List<string>();
        foreach (string part in path.Split('/'))
        {
            if (part == "..")
                parts.RemoveRange(Math.Max(0, parts.Count - 1), Math.Min(1, parts.Count));
            else if (part is not ("" or "."))
                parts.Add(part);
        }

        return parts;
    }
}
