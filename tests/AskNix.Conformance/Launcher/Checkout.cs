using System.Diagnostics;

namespace AskNix.Conformance.Launcher;

/// <summary>
/// A fresh copy of this checkout, without anything built, at a path with a blank in it. Its first build is made once, for all tests
/// of the launcher, by two starts at the same time.
/// </summary>
public sealed class Checkout : IAsyncLifetime
{
    private static readonly string[] Closed = ["-c", "exec \"$0\" \"$@\" <&- >&- 2>&-"];

    private readonly string _parent = Directory.CreateTempSubdirectory("ask-nix launcher-").FullName;

    public string Root => Path.Combine(_parent, "checkout");

    /// <summary>The link the launcher is started through, from elsewhere.</summary>
    public string Link => Path.Combine(_parent, "link to ask-nix");

    public string Store => Path.Combine(Root, "artifacts", "launcher");

    /// <summary>What the two first starts gave.</summary>
    public (ProgramRun One, ProgramRun Other) First { get; private set; }

    public async ValueTask InitializeAsync()
    {
        CopySource(Origin(), Root);
        File.CreateSymbolicLink(Link, Path.Combine(Root, "ask-nix"));
        var one = RunAsync("--version", "--verbose");
        // The second one asks while the first is at it.
        await Task.Delay(TimeSpan.FromSeconds(1));
        var other = RunAsync("--version", "--verbose");
        First = (await one, await other);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_parent, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A start of the framework-dependent build.</summary>
    public Task<ProgramRun> RunAsync(params string[] arguments) => ProgramRun.StartAsync(Link, arguments, _parent, Managed());

    /// <summary>The same by somebody who closed standard input, output and error.</summary>
    public Task<ProgramRun> RunClosedAsync(params string[] arguments) => ProgramRun.StartAsync("/bin/sh", [.. Closed, Link, .. arguments], _parent, Managed());

    /// <summary>A start of the native build where there is one, for somebody who has never used it before.</summary>
    public Task<ProgramRun> RunNativeAsync(params string[] arguments) =>
        ProgramRun.StartAsync(Link, arguments, _parent, Native());

    /// <summary>The same by somebody who closed standard input, output and error.</summary>
    public Task<ProgramRun> RunNativeClosedAsync(params string[] arguments) =>
        ProgramRun.StartAsync("/bin/sh", [.. Closed, Link, .. arguments], _parent, Native());

    /// <summary>Another copy, of which nothing is ever built.</summary>
    public string Unbuilt(string name)
    {
        var copy = Path.Combine(_parent, name);
        CopySource(Origin(), copy);
        return copy;
    }

    private static Dictionary<string, string?> Managed() => new() { ["CI"] = "true", ["ASK_NIX_NO_NATIVE"] = "1" };

    private Dictionary<string, string?> Native() =>
        new() { ["CI"] = "true", ["ASK_NIX_NO_NATIVE"] = null, ["XDG_STATE_HOME"] = Path.Combine(_parent, "state") };

    private static string Origin()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "AskNix.slnx")))
                return at.FullName;
        }

        throw new DirectoryNotFoundException("the checkout these tests were built from");
    }

    private static void CopySource(string from, string to)
    {
        Directory.CreateDirectory(to);
        using var copy = Process.Start("cp", ["-a", .. Directory.GetFileSystemEntries(from).Where(IsSource), to]);
        copy.WaitForExit();
        copy.ExitCode.ShouldBe(0);
    }

    private static bool IsSource(string path) => Path.GetFileName(path) is not ("artifacts" or ".git" or "tests" or "bin" or "obj");
}
