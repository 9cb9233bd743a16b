namespace Nix.Posix;

/// <summary>Finds programs as a shell would, but only in absolute folders: the working directory never decides what runs.</summary>
public static class ProgramLookup
{
    /// <summary>The absolute path of a program.</summary>
    /// <param name="program">A name to look up, or a path (anything with a slash) to check.</param>
    /// <param name="searchPath">Folders between colons, as in PATH; relative and empty ones are passed over.</param>
    /// <exception cref="ProgramNotFoundException">It is nowhere, or may not be run.</exception>
    public static string Find(string program, string? searchPath) =>
        TryFind(program, searchPath) ?? throw new ProgramNotFoundException(program, Folders(program, searchPath));

    /// <summary>As <see cref="Find"/>; null when it is nowhere.</summary>
    public static string? TryFind(string program, string? searchPath)
    {
        if (program.Contains('/', StringComparison.Ordinal))
            return IsRunnable(program) ? Path.GetFullPath(program) : null;
        return program.Length == 0
            ? null
            : Folders(program, searchPath).Select(folder => Path.Combine(folder, program)).FirstOrDefault(IsRunnable);
    }

    private static List<string> Folders(string program, string? searchPath) =>
        program.Contains('/', StringComparison.Ordinal) || searchPath is null
            ? []
            : [.. searchPath.Split(':').Where(folder => folder.StartsWith('/'))];

    private static bool IsRunnable(string path)
    {
        const int Execute = 1;
        try
        {
            return FileStatus.TryOf(path)?.Kind is FileKind.Regular && Libc.Access(path, Execute) == 0;
        }
        catch (PosixException)
        {
            // A folder on the way that may not be entered: as for a shell, the program is not there.
            return false;
        }
    }
}
