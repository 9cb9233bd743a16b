using AskNix.Conformance.Daemon;
using Nix.Posix;

namespace AskNix.Conformance.Evaluation;

/// <summary>Flakes as values, by real Nix and by ours, from the same repositories.</summary>
public sealed class FlakesAgainstNixTests
{
    [Fact]
    public async Task A_flake_is_what_nix_makes_of_it()
    {
        using var daemon = await RealDaemon.StartAsync("2.34");
        var root = daemon.Store.Root;
        Directory.CreateDirectory(Path.Combine(root, "source"));
        await File.WriteAllTextAsync(Path.Combine(root, "source/flake.nix"), "{ outputs = { self }: { there = self.rev or \"no rev\"; }; }\n", TestContext.Current.CancellationToken);
        await daemon.Store.TextAsync("nix-store", "--add", Path.Combine(root, "source"));
        var hash = (await daemon.Store.TextAsync("nix-hash", "--type", "sha256", "--sri", Path.Combine(root, "source"))).Trim();
        var script = await ChildProcess.RunAsync(new ChildCommand
        {
            Program = "/bin/sh",
            Arguments = [Path.Combine(EngineProgram.Cases, "flakes.sh"), root, hash],
            Environment = ChildEnvironment.Scrubbed(),
        });
        script.Exit.Succeeded.ShouldBeTrue(script.ErrorText);

        await SideBySide.CompareAsync(daemon, SideBySide.Lines("flakes.txt", ("@root", root), ("@rev", script.OutputText.Trim()), ("@hash", hash)));
    }
}
