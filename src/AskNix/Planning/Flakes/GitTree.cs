namespace AskNix.Planning.Flakes;

/// <summary>Where git work trees begin; found without starting git.</summary>
internal static class GitTree
{
    /// <summary>Whether a work tree begins here. In a linked work tree and in a submodule <c>.git</c> is a file.</summary>
    public static bool IsRoot(string directory)
    {
        var mark = Path.Combine(directory, ".git");
        return Directory.Exists(mark) || File.Exists(mark);
    }

    /// <summary>The root of the work tree this folder belongs to; null outside of git.</summary>
    public static string? RootOf(string directory)
    {
        for (var folder = directory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (IsRoot(folder))
                return folder;
        }
        return null;
    }
}
