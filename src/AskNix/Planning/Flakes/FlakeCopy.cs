using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Events;
using Nix.Posix;

namespace AskNix.Planning.Flakes;

/// <summary>
/// A copy of what Nix sees of a flake, in a folder of its own that only its owner can read and that is gone when disposed: what an
/// update or an edit leads to is found out there, while the flake itself stays as it is. In git these are the tracked files of the
/// whole work tree as they stand on disk, elsewhere everything but <c>.git</c>.
/// </summary>
public sealed class FlakeCopy : IDisposable
{
    private readonly DirectoryInfo _root;

    private FlakeCopy(DirectoryInfo root, string prefix)
    {
        _root = root;
        Directory = Path.TrimEndingDirectorySeparator(Path.Combine(root.FullName, prefix));
        Reference = prefix.Length == 0
            ? FlakeTarget.PathReference(root.FullName)
            : $"git+file://{root.FullName}?dir={string.Join('/', prefix.Split('/').Select(Uri.EscapeDataString))}";
    }

    /// <summary>The folder of the copy that holds <c>flake.nix</c>.</summary>
    public string Directory { get; }

    /// <summary>What the nix command is given; names the folder within the tree where the flake does not stand at its root.</summary>
    public string Reference { get; }

    /// <summary>The copy of a file named relative to the folder of <c>flake.nix</c>.</summary>
    public string File(string name) => Path.Combine(Directory, name);

    /// <param name="directory">The folder of <c>flake.nix</c>.</param>
    /// <param name="inGit">Whether it is part of a git work tree.</param>
    /// <exception cref="AskNixException">git is missing or refuses, or a file cannot be read.</exception>
    public static async Task<FlakeCopy> MakeAsync(
        string directory, bool inGit, MachineTools tools, Action<BackendEvent> report, CancellationToken cancellation)
    {
        var root = System.IO.Directory.CreateTempSubdirectory("ask-nix-flake-");
        try
        {
            if (!inGit || GitTree.RootOf(directory) is not { } tree)
            {
                CopyFolder(directory, root.FullName, cancellation);
                return new FlakeCopy(root, "");
            }
            var listing = await tools.RunCheckedAsync(
                ["git", "-C", tree, "ls-files", "-z"], ErrorCode.OperationFailed, report, cancellation);
            foreach (var name in listing.Split('\0', StringSplitOptions.RemoveEmptyEntries))
            {
                cancellation.ThrowIfCancellationRequested();
                CopyEntry(Path.Combine(tree, name), Path.Combine(root.FullName, name));
            }
            var prefix = Path.GetRelativePath(tree, directory);
            if (prefix == ".")
                return new FlakeCopy(root, "");
            // Only git references can name a flake below the root of its tree in every Nix (path references: not in 2.8).
            await tools.RunCheckedAsync(["git", "-C", root.FullName, "init", "-q"], ErrorCode.OperationFailed, report, cancellation);
            await tools.RunCheckedAsync(["git", "-C", root.FullName, "add", "--force", "--all"], ErrorCode.OperationFailed, report, cancellation);
            return new FlakeCopy(root, prefix);
        }
        catch (Exception failure)
        {
            root.Delete(recursive: true);
            if (failure is IOException or UnauthorizedAccessException or PosixException)
                throw new AskNixException(new Problem(ErrorCode.NoPermission, $"The flake {directory} cannot be read: {failure.Message}"), failure);
            throw;
        }
    }

    public void Dispose()
    {
        try
        {
            _root.Delete(recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Somebody cleaned the temporary folder.
        }
    }

    private static void CopyFolder(string from, string to, CancellationToken cancellation)
    {
        System.IO.Directory.CreateDirectory(to);
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos())
        {
            cancellation.ThrowIfCancellationRequested();
            var target = Path.Combine(to, entry.Name);
            if (entry is DirectoryInfo { LinkTarget: null })
            {
                if (entry.Name != ".git")
                    CopyFolder(entry.FullName, target, cancellation);
            }
            else
            {
                CopyEntry(entry.FullName, target);
            }
        }
    }

    // A tracked file may be gone from disk, and a submodule is listed as a folder; Nix sees neither. Sockets and pipes cannot be part
    // of a flake, and opening a pipe would wait for ever.
    private static void CopyEntry(string from, string to)
    {
        var kind = FileStatus.TryOf(from, followLinks: false)?.Kind;
        if (kind is not (FileKind.Regular or FileKind.SymbolicLink))
            return;
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (kind == FileKind.SymbolicLink)
            System.IO.File.CreateSymbolicLink(to, new FileInfo(from).LinkTarget!);
        else
            System.IO.File.Copy(from, to);
    }
}
