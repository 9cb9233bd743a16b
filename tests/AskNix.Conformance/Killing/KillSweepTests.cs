namespace AskNix.Conformance.Killing;

/// <summary>Promise 4, for whole changes of a machine: killed at each call that changes a file, in turn, until a run comes through.</summary>
public sealed class KillSweepTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("install", 8, 8)]
    [InlineData("roll back", 5, 6)]
    [InlineData("undo", 6, 6)]
    public Task A_change_killed_at_every_tenth_of_its_calls_leaves_the_machine_old_or_new(string change, int kills, int kinds) =>
        SweepAsync(change, every: 10, kills, Math.Min(kinds, 3));

    [Theory(Explicit = true)]
    [InlineData("install", 80, 8)]
    [InlineData("roll back", 50, 6)]
    [InlineData("undo", 60, 6)]
    public Task A_change_killed_at_each_of_its_calls_leaves_the_machine_old_or_new(string change, int kills, int kinds) =>
        SweepAsync(change, every: 1, kills, kinds);

    private async Task SweepAsync(string name, int every, int atLeast, int atLeastKinds)
    {
        await using var machine = await KillMachine.CreateAsync();
        var change = machine.Change(name);
        var tally = new KillTally();
        for (var at = 1; ; at += every)
        {
            await machine.RestoreAsync(change);
            var calls = new FileCalls(machine.Home.Root);
            var call = await StoppingTrace.KilledAtAsync(machine.CommandOf(change), calls, at);
            await Aftermath.ShouldBeWholeAsync(machine, change, again: at % 5 == 1, $"{name} killed at call {at}, {call}");
            if (call is null)
                break;
            tally.Add(call);
        }
        output.WriteLine($"{name}: {tally}");
        tally.Total.ShouldBeGreaterThanOrEqualTo(atLeast);
        tally.Kinds.ShouldBeGreaterThanOrEqualTo(atLeastKinds);
    }
}
