using Nix.Posix;

namespace AskNix.Tests.Posix;

public sealed class ChildUsageTests
{
    private static ChildCommand Shell(string script) => new()
    {
        Program = "/bin/sh",
        Arguments = ["-c", script],
        Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = "/usr/bin:/bin" },
    };

    [Fact]
    public async Task What_a_child_used_is_known_once_it_has_ended()
    {
        using var child = ChildProcess.Start(Shell("i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done"));
        await child.WaitAsync();

        child.Usage.ShouldNotBeNull();
        child.Usage.Total.ShouldBe(child.Usage.User + child.Usage.System);
        child.Usage.Total.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(10));
        child.Usage.PeakBytes.ShouldBeGreaterThan(500_000);
    }

    [Fact]
    public async Task Grandchildren_that_were_waited_for_count()
    {
        using var child = ChildProcess.Start(Shell("sh -c 'i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done'; exit 0"));
        await child.WaitAsync();

        child.Usage!.Total.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(10));
    }
}
