using System.Text;
using AskNix.Conformance.Stories;
using Nix.Posix;

namespace AskNix.Conformance.Promises;

/// <summary>A secret in a sentence leaves no trace: not in the history, not in a log, not in the configuration.</summary>
public sealed class SecretTests(DemoHomes homes)
{
    private const string Secret = "hunter2-Zx81";

    [Theory]
    [InlineData("set my password to hunter2-Zx81")]
    [InlineData("set users.users.demo.initialPassword to hunter2-Zx81")]
    [InlineData("connect to the wifi Home with password hunter2-Zx81")]
    [InlineData("add a user bob with the password hunter2-Zx81 and install htop")]
    [InlineData("my api key is hunter2-Zx81, put it into environment.variables.TOKEN")]
    public async Task It_is_found_nowhere_afterwards(string sentence)
    {
        using var home = await homes.TakeAsync();
        var configuration = await File.ReadAllBytesAsync(home.Configuration, TestContext.Current.CancellationToken);

        await home.SayAsync("--yes", "--debug", sentence);
        await home.SayAsync("--yes", "--json", sentence);

        (await File.ReadAllBytesAsync(home.Configuration, TestContext.Current.CancellationToken)).ShouldBe(configuration);
        FilesWith(home.Root).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_search_for_traces_finds_what_is_there()
    {
        using var home = await homes.TakeAsync();
        await File.WriteAllTextAsync(Path.Combine(home.Root, "state", "trace"), $"...{Secret}...", TestContext.Current.CancellationToken);
        FilesWith(home.Root).ShouldHaveSingleItem();
    }

    private static IEnumerable<string> FilesWith(string root)
    {
        var secret = Encoding.UTF8.GetBytes(Secret);
        var everything = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return Directory.EnumerateFiles(root, "*", everything).Where(file => FileStatus.Of(file).Kind is FileKind.Regular && File.ReadAllBytes(file).AsSpan().IndexOf(secret) >= 0);
    }
}
