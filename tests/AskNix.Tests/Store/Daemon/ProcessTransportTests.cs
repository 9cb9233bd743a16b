using Nix.Posix;
using Nix.Store.Daemon;

namespace AskNix.Tests.Store.Daemon;

/// <summary>A program that should speak for a daemon and does not is told of at once, with how it ended.</summary>
public sealed class ProcessTransportTests
{
    [Theory]
    [InlineData("exit 3", "exit code 3")]
    [InlineData("printf abcd; exit 3", "exit code 3")]
    [InlineData("kill -9 $$", "signal 9")]
    // What it leaves running has its output open.
    [InlineData("exec 2>/dev/null; sleep 60 & exit 3", "exit code 3")]
    [InlineData("exec 2>/dev/null; sleep 60 & head -c 16 > /dev/null; printf 'oixd\\0\\0\\0\\0'; exit 3", "exit code 3")]
    [InlineData("exec >&-; exec sleep 100", "it closed the connection during the greeting")]
    public async Task Is_told_of_at_once(string script, string said)
    {
        var command = new ChildCommand { Program = "/bin/sh", Arguments = ["-c", script], Environment = ChildEnvironment.Scrubbed(new KeyValuePair<string, string?>("PATH", "/usr/bin:/bin")) };
        using var client = new DaemonStore(new ProcessTransport(command), new DaemonClientOptions { StoreDirectory = "/nix/store" });
        var began = TimeProvider.System.GetTimestamp();

        var failure = await Should.ThrowAsync<DaemonUnreachableException>(() => client.RunAsync(new IsValidPath($"/nix/store/{new string('0', 32)}-x")));

        failure.Message.ShouldContain(said);
        TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }
}
