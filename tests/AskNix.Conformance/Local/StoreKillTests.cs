using System.Diagnostics;
using AskNix.Conformance.Killing;
using Nix.Posix;

namespace AskNix.Conformance.Local;

/// <summary>Killed at any instant, a change of a store of our own leaves it sound: to every real Nix, and for the same change again.</summary>
public sealed class StoreKillTests(ITestOutputHelper output)
{
    public static TheoryData<string> Changes => new("store-add", "store-build", "store-collect", "store-profile");

    [Theory]
    [MemberData(nameof(Changes))]
    public Task Killed_at_some_of_its_calls_it_is_sound(string change) => SweepAsync(change, "db.sqlite", every: 23, kinds: 1);

    [Theory(Explicit = true)]
    [MemberData(nameof(Changes))]
    public Task Killed_at_each_of_its_calls_it_is_sound(string change) => SweepAsync(change, database: null, every: 1, kinds: 4);

    [Fact(Explicit = true)]
    public async Task Killed_at_many_random_instants_it_is_sound()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("ASK_NIX_TEST_SEED"), out var given) ? given : Environment.TickCount;
        output.WriteLine($"seed {seed}; the same again: ASK_NIX_TEST_SEED={seed}");
        var random = new Random(seed);
        var tally = new KillTally();
        foreach (var change in Changes.Select(row => (string)row))
        {
            using var killed = await KilledStore.PrepareAsync(change);
            var began = Stopwatch.GetTimestamp();
            (await ChildProcess.RunAsync(killed.Command)).Exit.Code.ShouldBe(0);
            var length = Stopwatch.GetElapsedTime(began);
            for (var kills = 0; kills < 50;)
            {
                var delay = length * random.NextDouble();
                await killed.RestoreAsync();
                using var program = ChildProcess.Start(killed.Command);
                await Task.WhenAny(program.Exit, Task.Delay(delay));
                program.Send(Signal.Kill);
                var exit = await program.Exit;
                await new DyingProcess(program.ProcessId).GoneAsync();
                await killed.ShouldBeSoundAsync(again: kills % 10 == 0, $"{change} killed after {delay.TotalMilliseconds:0} ms, seed {seed}");
                if (exit.Signal != 9)
                    continue;
                kills++;
                tally.Add(change);
            }
        }
        output.WriteLine(tally.ToString());
    }

    private async Task SweepAsync(string change, string? database, int every, int kinds)
    {
        using var killed = await KilledStore.PrepareAsync(change);
        var tally = new KillTally();
        for (var at = 1; ; at += every)
        {
            await killed.RestoreAsync();
            var call = await StoppingTrace.KilledOnceBegunAtAsync(killed.GatedCommand, killed.Calls(database), at);
            await killed.ShouldBeSoundAsync(again: at % 5 == 1, $"{change} killed at call {at}, {call}");
            if (call is null)
                break;
            tally.Add(call);
            output.WriteLine($"{change} killed at call {at}, {call}");
        }
        output.WriteLine($"{change}: {tally}");
        tally.Kinds.ShouldBeGreaterThanOrEqualTo(kinds);
    }
}
