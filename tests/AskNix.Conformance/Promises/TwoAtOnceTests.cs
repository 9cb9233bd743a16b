using AskNix.Conformance.Stories;

namespace AskNix.Conformance.Promises;

/// <summary>Two of them on one machine: the second waits, says for whom, and never builds on what the first has changed meanwhile.</summary>
public sealed class TwoAtOnceTests(DemoHomes homes)
{
    [Fact]
    public async Task The_second_waits_for_the_first_and_says_for_whom()
    {
        using var home = await homes.TakeAsync();
        // It is built as long as nobody says that it is enough.
        var enough = Path.Combine(home.Root, "enough");
        File.Delete(enough);
        home.Edit("etc/nixos/configuration.nix", text => text.Replace("  system.stateVersion", $$"""
              environment.etc.slow.source = derivation {
                name = "slow";
                system = builtins.currentSystem;
                builder = "/bin/sh";
                args = [ "-c" "while test ! -e {{enough}}; do /bin/sleep 0.05; done; echo done > $out" ];
              };
              system.stateVersion
            """, StringComparison.Ordinal));
        await using var first = LiveRun.Start(home.Environment, "--demo", "--yes", "install firefox");
        await first.UntilShownAsync("[1/5]");

        await using var second = LiveRun.Start(home.Environment, "--demo", "--yes", "install htop");
        await second.UntilShownAsync($"Waiting for another ask-nix (process {first.ProcessId}: ");
        await File.WriteAllTextAsync(enough, "", TestContext.Current.CancellationToken);

        (await first.EndAsync()).ShouldEndWith(0);
        var ended = await second.EndAsync();
        // Its plan was made for a file that is another one now.
        ended.ShouldEndWith(4).Output.ShouldContain("has changed since the plan was made");
        File.ReadAllText(home.Configuration).ShouldContain("    firefox\n");
        File.ReadAllText(home.Configuration).ShouldNotContain("    htop\n");
        home.Generation.ShouldBe(2);
        await home.ChangeAsync("install htop");
        home.Generation.ShouldBe(3);
    }
}
