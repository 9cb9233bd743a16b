using AskNix.Conformance.Stories;
using Nix.Posix;

namespace AskNix.Conformance.Promises;

/// <summary>Ended by a signal it says so by its exit status, stops what it started, and leaves the machine as it was.</summary>
public sealed class InterruptionTests(DemoHomes homes)
{
    [Theory]
    [InlineData(Signal.Interrupt, 130)]
    [InlineData(Signal.Terminate, 143)]
    [InlineData(Signal.Hangup, 129)]
    public async Task While_a_build_runs(Signal signal, int status)
    {
        using var home = await homes.TakeAsync();
        var started = Path.Combine(home.Root, "home", "started");
        home.Edit("etc/nixos/configuration.nix", text => text.Replace(
            "    git\n",
            $$"""    git{{'\n'}}    (derivation { name = "slow"; system = builtins.currentSystem; builder = "/bin/sh"; args = [ "-c" "echo > {{started}}; PATH=/usr/bin:/bin; sleep 1000" ]; }){{'\n'}}""",
            StringComparison.Ordinal));
        var before = home.State();

        await using var run = LiveRun.Start(home.Environment, "--demo", "--yes", "install firefox");
        await run.UntilAsync("the build has begun", () => File.Exists(started));
        run.Send(signal);

        var ended = await run.EndAsync();
        ended.ShouldEndWith(status);
        ended.Output.ShouldContain("what had been begun is taken back");
        string[] places = ["etc", "boot", "run", "nix/var/nix/profiles/system"];
        home.State().Below(places).ShouldBe(before.Below(places));
        home.History().ShouldAllBe(change => change.Outcome != History.ChangeOutcome.Begun);
        (await home.AskAsync("list generations")).ShouldEndWith(0);
    }

    [Fact]
    public async Task At_the_question()
    {
        using var home = await homes.TakeAsync();
        var before = home.State();

        await using var run = await LiveRun.AtTerminalAsync(home, "--demo", "install firefox");
        await run.UntilShownAsync("Do it?");
        run.Type("\u0003");

        (await run.EndAsync()).ShouldEndWith(130);
        home.State().ShouldBe(before);
    }

    [Fact]
    public async Task While_a_session_of_the_engine_waits_for_a_request()
    {
        using var home = await homes.TakeAsync();

        await using var run = await LiveRun.AtTerminalAsync(home, "engine", "eval", "--session");
        run.Type("20 + 3\n");
        await run.UntilShownAsync("23");
        run.Type("\u0003");

        (await run.EndAsync()).ShouldEndWith(130);
    }

    [Fact]
    public async Task A_reader_that_has_gone_away_is_no_failure()
    {
        using var home = await homes.TakeAsync();

        var run = await ShellAround.RunAsync(home, "set -o pipefail; { sleep 0.3; exec \"$@\"; } | true", "--demo", "list generations");

        run.Errors.ShouldBeEmpty();
        run.Status.ShouldBeOneOf(0, 141);
    }
}
