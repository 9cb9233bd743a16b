using System.Diagnostics;
using AskNix.Conformance.Stories;

namespace AskNix.Conformance.Killing;

/// <summary>Promise 4, of the whole program: killed at any instant it leaves everything old or new, and the next command works.</summary>
public sealed class KillSweepTests(DemoHomes homes, ITestOutputHelper output)
{
    [Theory(Explicit = true)]
    [InlineData("install firefox", 60)]
    [InlineData("rollback", 30)]
    [InlineData("undo", 30)]
    public async Task Killed_before_each_call_that_changes_a_file_all_is_old_or_new(string sentence, int atLeast)
    {
        using var home = await homes.TakeAsync();
        var change = await KilledChange.PrepareAsync(home, sentence);
        var clock = Stopwatch.StartNew();
        var number = 1;
        for (; ; number++)
        {
            var tracer = await KilledRun.AtCallAsync(home, number, change.Words);
            if (tracer.KilledAt is not { } call)
            {
                tracer.Count.ShouldBe(number - 1);
                await change.CheckThroughAsync();
                break;
            }
            await change.CheckAsync($"killed before its change {number}, {call}");
        }
        Report(sentence, number - 1, change, clock);
        (number - 1).ShouldBeGreaterThanOrEqualTo(atLeast);
    }

    [Theory(Explicit = true)]
    [InlineData("install firefox", 80)]
    [InlineData("rollback", 60)]
    [InlineData("undo", 60)]
    public async Task Killed_at_random_instants_all_is_old_or_new(string sentence, int kills)
    {
        using var home = await homes.TakeAsync();
        var change = await KilledChange.PrepareAsync(home, sentence);
        var clock = Stopwatch.StartNew();
        (await KilledRun.AfterAsync(home, TimeSpan.FromMinutes(2), change.Words)).ShouldBeFalse();
        var whole = clock.Elapsed;
        await change.CheckThroughAsync();
        // The same instants in each run of the test, as far as a clock can give them.
        var random = new Random(kills);
        var killed = 0;
        for (var number = 0; number < kills; number++)
        {
            var instant = whole * random.NextDouble();
            if (await KilledRun.AfterAsync(home, instant, change.Words))
            {
                killed++;
                await change.CheckAsync($"killed after {instant.TotalMilliseconds:F0} of {whole.TotalMilliseconds:F0} ms");
            }
            else
            {
                await change.CheckThroughAsync();
            }
        }
        Report(sentence, killed, change, clock);
        killed.ShouldBeGreaterThan(kills / 2);
    }

    private void Report(string sentence, int kills, KilledChange change, Stopwatch clock) => output.WriteLine(
        $"{sentence}: {kills} kills, {change.Finished} finished by the next command, {change.DistinctStates} states followed up, {clock.Elapsed.TotalSeconds:F0} s");
}
