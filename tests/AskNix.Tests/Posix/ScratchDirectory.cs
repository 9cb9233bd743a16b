using Nix.Posix;

namespace AskNix.Tests.Posix;

/// <summary>A folder of its own for one test, gone with it.</summary>
public sealed class ScratchDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ask-nix-test-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Makes a file.</summary>
    public string File(string name, string text)
    {
        System.IO.File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>Makes a symbolic link.</summary>
    public string Link(string name, string target)
    {
        System.IO.File.CreateSymbolicLink(this[name], target);
        return this[name];
    }

    /// <summary>The names in it, sorted.</summary>
    public IReadOnlyList<string> Names =>
        [.. Directory.GetFileSystemEntries(Path).Select(entry => System.IO.Path.GetFileName(entry)!).Order(StringComparer.Ordinal)];

    // Not by Directory.Delete, which cannot remove names that are no UTF-8.
    public void Dispose() => ChildProcess.RunAsync(new ChildCommand
    {
        Program = "/bin/rm",
        Arguments = ["-rf", "--", Path],
        Environment = ChildEnvironment.Scrubbed(),
    }).GetAwaiter().GetResult();
}
