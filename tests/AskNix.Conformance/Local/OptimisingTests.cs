using AskNix.Conformance.Stories;
using Nix.Posix;

namespace AskNix.Conformance.Local;

/// <summary>Equal files are made one while others add and collect.</summary>
public sealed class OptimisingTests
{
    /// <summary>The second link is the one that gives the shared file a name to be put in the place of an equal file with.</summary>
    [Theory]
    [InlineData("ENOENT", "2")]
    [InlineData("EEXIST", "1")]
    public async Task A_shared_file_that_comes_or_goes_meanwhile_is_looked_for_again(string error, string call)
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        Directory.CreateDirectory(store["source"]);
        foreach (var name in (string[])["a", "b"])
            await File.WriteAllTextAsync(store[$"source/{name}"], "the same");
        var path = (await store.LinesAsync("nix-store", "--add", store["source"])).Single();
        var optimising = AskNixProgram.With(store.Environment, ["engine", "store", "--optimise"]);

        var run = await ChildProcess.RunAsync(optimising with
        {
            Program = ProgramLookup.Find("strace", "/usr/bin:/bin"),
            Arguments = ["-f", "-qq", "-o", store["calls"], "-e", "trace=linkat", "-e", $"inject=linkat:error={error}:when={call}", optimising.Program, .. optimising.Arguments],
        });

        run.Exit.Code.ShouldBe(0, run.ErrorText);
        (await File.ReadAllTextAsync(store["calls"])).ShouldContain("(INJECTED)");
        FileStatus.Of($"{path}/a").Inode.ShouldBe(FileStatus.Of($"{path}/b").Inode);
        Directory.GetFileSystemEntries(store["store"], ".tmp-link*").ShouldBeEmpty();
        await StoreFacts.IsSoundAsync(store);
    }
}
