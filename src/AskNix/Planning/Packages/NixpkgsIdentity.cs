using System.Globalization;

namespace AskNix.Planning.Packages;

/// <summary>
/// Names the content of a package set. A path of the store names its content by itself; of any other folder, such as a checkout that
/// is being worked on, the names, sizes and times of its files do.
/// </summary>
internal static class NixpkgsIdentity
{
    public static string Of(string path, string storeDirectory)
    {
        if (path.StartsWith(storeDirectory + "/", StringComparison.Ordinal))
        {
            // A channel is a folder within its store path, and the name of the store path alone would do; the rest keeps two sets in one path apart.
            return path[(storeDirectory.Length + 1)..].Replace('/', '-');
        }
        var identity = new StableHash();
        identity.Add(path);
        foreach (var file in Files(new DirectoryInfo(path)))
        {
            identity.Add(file.FullName);
            identity.Add(file.LinkTarget ?? file.Length.ToString(CultureInfo.InvariantCulture));
            identity.Add(file.LastWriteTimeUtc.Ticks.ToString(CultureInfo.InvariantCulture));
        }
        return $"folder-{identity.Value:x16}";
    }

    private static IEnumerable<FileInfo> Files(DirectoryInfo folder)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            if (entry is FileInfo file)
            {
                yield return file;
            }
            else if (entry is DirectoryInfo { LinkTarget: null } below && below.Name != ".git")
            {
                foreach (var inner in Files(below))
                    yield return inner;
            }
        }
    }
}
