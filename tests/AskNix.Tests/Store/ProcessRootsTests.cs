using AskNix.Tests.Posix;
using Nix.Store;

namespace AskNix.Tests.Store;

/// <summary>What processes use, in a folder as the kernel shows them in.</summary>
public sealed class ProcessRootsTests : IDisposable
{
    private const string Store = "/store";

    private readonly ScratchDirectory _processes = new();
    private readonly List<string> _unread = [];

    public void Dispose() => _processes.Dispose();

    [Fact]
    public void Programs_folders_files_and_what_variables_name_are_found()
    {
        Directory.CreateDirectory(_processes["12/fd"]);
        File.CreateSymbolicLink(_processes["12/exe"], Path("program") + "/bin/x");
        File.CreateSymbolicLink(_processes["12/cwd"], Path("folder"));
        File.CreateSymbolicLink(_processes["12/fd/0"], "pipe:[123]");
        File.CreateSymbolicLink(_processes["12/fd/3"], Path("file") + "/x (deleted)");
        File.WriteAllText(_processes["12/maps"], $"7f00-7f01 r-xp 00000000 08:01 1 {Path("library")}/lib/libc.so.6\n");
        File.WriteAllText(_processes["12/environ"], $"A=x\0B={Path("one")}/bin:{Path("two")}\0");
        Directory.CreateDirectory(_processes["self"]);
        File.CreateSymbolicLink(_processes["self/exe"], Path("nobody"));
        // It has ended meanwhile.
        Directory.CreateDirectory(_processes["13"]);

        var found = new ProcessRoots(Store, Unread, _processes.Path).Find();

        found.Keys.Order().ShouldBe(((string[])["program", "folder", "file", "library", "one", "two"]).Select(Path).Order());
        found[Path("library")].ShouldBe(_processes["12/maps"]);
        _unread.ShouldBeEmpty();
    }

    [Theory]
    // It is a folder, which cannot be read as a file.
    [InlineData("maps")]
    [InlineData("environ")]
    public void What_a_living_process_has_and_cannot_be_read_is_told(string file)
    {
        Directory.CreateDirectory(_processes[$"12/{file}"]);

        new ProcessRoots(Store, Unread, _processes.Path).Find().ShouldBeEmpty();

        _unread.ShouldBe([_processes[$"12/{file}"]]);
    }

    private static string Path(string name) => $"{Store}/0c0vqzl8b44bi9xlbr5lhl4yj7iqdm7l-{name}";

    private void Unread(string place, string reason) => _unread.Add(place);
}
