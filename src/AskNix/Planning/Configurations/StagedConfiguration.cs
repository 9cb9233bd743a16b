using System.Globalization;
using AskNix.Errors;
using Nix.Posix;
using Nixos.Configurations;

namespace AskNix.Planning.Configurations;

/// <summary>
/// A copy of a configuration's folder in which the edits of a plan already stand, so that they are evaluated before the person's own
/// files are touched. What lies beside the folder is reachable by links, so that <c>../</c> leads where it did.
/// </summary>
public sealed class StagedConfiguration : IDisposable
{
    private const string Prefix = "staged-";
    private const long LargestFolder = 256L << 20;
    private readonly string _base;

    private StagedConfiguration(string @base, SystemConfiguration configuration)
    {
        _base = @base;
        Configuration = configuration;
    }

    /// <summary>The configuration in the copy.</summary>
    public SystemConfiguration Configuration { get; }

    /// <param name="configuration">What is copied.</param>
    /// <param name="tracked">The files Nix would see, relative to the folder; null for all of them.</param>
    /// <param name="texts">The edits.</param>
    /// <param name="machineRoot">The root of the machine.</param>
    /// <param name="below">The folder in which the copy is made; only its owner may enter it.</param>
    /// <exception cref="AskNixException">The folder is too large to be a configuration, or cannot be read.</exception>
    public static StagedConfiguration Create(SystemConfiguration configuration, IReadOnlyCollection<string>? tracked, ConfigurationTexts texts, string machineRoot, string below)
    {
        Directory.CreateDirectory(below, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var @base = Path.Combine(below, $"{Prefix}{Environment.ProcessId}-{Guid.NewGuid():N}");
        var copy = @base + configuration.Directory;
        try
        {
            Directory.CreateDirectory(copy);
            LinkNeighbours(@base, configuration.Directory, machineRoot);
            var files = tracked is null ? Everything(configuration.Directory) : tracked.Select(file => Path.Combine(configuration.Directory, file));
            Copy(files, configuration.Directory, copy);
            foreach (var (path, text) in texts.Changed)
                Write(path, text.New, configuration.Directory, copy);
            return new StagedConfiguration(@base, configuration.In(copy));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Delete(@base);
            throw new AskNixException(new Problem(ErrorCode.NoPermission, $"The configuration in {configuration.Directory} cannot be read: {failure.Message}"), failure);
        }
        catch
        {
            Delete(@base);
            throw;
        }
    }

    /// <summary>Refuses edits of files that no copy of the folder has.</summary>
    /// <exception cref="AskNixException">A file lies outside.</exception>
    public static void RefuseOutside(SystemConfiguration configuration, ConfigurationTexts texts)
    {
        foreach (var path in texts.Paths)
        {
            if (Path.GetRelativePath(configuration.Directory, path).StartsWith("..", StringComparison.Ordinal))
            {
                throw new AskNixException(
                    ErrorCode.CannotEdit, $"{path} lies outside the folder of the configuration, {configuration.Directory}.", "Edit that file by hand, then: ask-nix rebuild.");
            }
        }
    }

    public void Dispose() => Delete(_base);

    /// <summary>Removes the copies of killed processes; the name of each tells whose it was.</summary>
    public static void RemoveAbandoned(string below)
    {
        if (!Directory.Exists(below))
            return;
        foreach (var folder in Directory.EnumerateDirectories(below, Prefix + "*"))
        {
            var owner = Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
            if (!int.TryParse(owner, NumberStyles.None, CultureInfo.InvariantCulture, out var process) || ProcessIdentity.Of(process) is null)
                TryDelete(folder);
        }
    }

    private static void TryDelete(string folder)
    {
        try
        {
            Delete(folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Another start removes it at this moment, or it is not ours to remove; nothing depends on it.
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    // No configuration reaches above the root of its machine.
    private static void LinkNeighbours(string @base, string directory, string machineRoot)
    {
        for (var (child, parent) = (directory, Path.GetDirectoryName(directory)); parent is not null && child != machineRoot; (child, parent) = (parent, Path.GetDirectoryName(parent)))
        {
            var listing = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };
            foreach (var neighbour in Directory.EnumerateFileSystemEntries(parent, "*", listing))
            {
                var link = @base + neighbour;
                if (neighbour != child && !Path.Exists(link))
                    File.CreateSymbolicLink(link, neighbour);
            }
        }
    }

    private static IEnumerable<string> Everything(string directory)
    {
        foreach (var entry in new DirectoryInfo(directory).EnumerateFileSystemInfos())
        {
            if (entry.Name == ".git")
                continue;
            if (entry is DirectoryInfo { LinkTarget: null } folder)
            {
                yield return folder.FullName;
                foreach (var inside in Everything(folder.FullName))
                    yield return inside;
            }
            else
            {
                yield return entry.FullName;
            }
        }
    }

    private static void Copy(IEnumerable<string> entries, string from, string to)
    {
        long total = 0;
        foreach (var file in entries)
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            var source = new FileInfo(file);
            if (source.LinkTarget is { } link)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.CreateSymbolicLink(target, LeadsOut(link, source.DirectoryName!, from) ? Path.GetFullPath(link, source.DirectoryName!) : link);
                continue;
            }
            var kind = FileStatus.TryOf(file)?.Kind;
            if (kind is FileKind.Directory)
                Directory.CreateDirectory(target);
            // Sockets, pipes and files deleted since git listed them are nothing Nix would read; to open a pipe is to wait for its other end.
            if (kind is not FileKind.Regular)
                continue;
            total += source.Length;
            if (total > LargestFolder)
            {
                throw new AskNixException(
                    ErrorCode.RefusedForSafety,
                    $"The folder {from} holds more than {LargestFolder >> 20} MiB; it does not look like a configuration.",
                    "Keep large files out of the folder of the configuration, or keep it in git.");
            }
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            source.CopyTo(target);
        }
    }

    private static bool LeadsOut(string link, string folder, string root) =>
        !Path.IsPathRooted(link) && !Path.GetFullPath(link, folder).StartsWith(root + "/", StringComparison.Ordinal);

    // An edited file may be reached through a link in the folder; in the copy it becomes a file of its own.
    private static void Write(string path, byte[] text, string from, string to)
    {
        var target = Path.Combine(to, Path.GetRelativePath(from, path));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (Path.Exists(target) || new FileInfo(target).LinkTarget is not null)
            File.Delete(target);
        File.WriteAllBytes(target, text);
    }
}
