using System.Diagnostics;
using Nix.Posix;

namespace AskNix.Conformance.Killing;

/// <summary>Promise 4, at instants that nobody chose: killed between and inside calls, with or without the activation's supervisor.</summary>
public sealed class KillAtRandomTests(ITestOutputHelper output)
{
    [Fact]
    public Task Changes_killed_at_some_random_instants_leave_the_machine_old_or_new() => KillAsync(instants: 20);

    [Fact(Explicit = true)]
    public Task Changes_killed_at_many_random_instants_leave_the_machine_old_or_new() => KillAsync(instants: 200);

    private async Task KillAsync(int instants)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("ASK_NIX_TEST_SEED"), out var given) ? given : Environment.TickCount;
        output.WriteLine($"seed {seed}; the same again: ASK_NIX_TEST_SEED={seed}");
        var random = new Random(seed);
        await using var machine = await KillMachine.CreateAsync();
        KilledChange[] changes = [machine.Change("install"), machine.Change("roll back"), machine.Change("undo")];
        Dictionary<string, TimeSpan> lengths = new(StringComparer.Ordinal);
        foreach (var change in changes)
            lengths[change.Name] = await LengthAsync(machine, change);
        var tally = new KillTally();
        // A machine under load is slower at one time than at another: some runs end before they are killed. Each change dies in both ways.
        for (var attempt = 0; tally.Total < instants || tally.Kinds < changes.Length * 2; attempt++)
        {
            attempt.ShouldBeLessThan(instants * 4, $"most runs came through: {tally}");
            var change = changes[attempt % changes.Length];
            var delay = lengths[change.Name] * random.NextDouble();
            var withSupervisor = attempt % 4 == 3;
            await machine.RestoreAsync(change);
            var isKilled = await IsKilledAsync(machine, change, delay, withSupervisor);
            var when = $"{change.Name} killed after {delay.TotalMilliseconds:0} ms{(withSupervisor ? " with all it started" : "")}, seed {seed}, attempt {attempt}";
            await Aftermath.ShouldBeWholeAsync(machine, change, again: attempt % 10 == 0, when);
            if (isKilled)
                tally.Add(withSupervisor ? change.Name + " with all it started" : change.Name);
        }
        output.WriteLine(tally.ToString());
    }

    private static async Task<TimeSpan> LengthAsync(KillMachine machine, KilledChange change)
    {
        await machine.RestoreAsync(change);
        var began = Stopwatch.GetTimestamp();
        (await ChildProcess.RunAsync(machine.CommandOf(change), cancellationToken: TestContext.Current.CancellationToken)).Exit.Succeeded.ShouldBeTrue();
        return Stopwatch.GetElapsedTime(began);
    }

    private static async Task<bool> IsKilledAsync(KillMachine machine, KilledChange change, TimeSpan delay, bool withAll)
    {
        using var program = ChildProcess.Start(machine.CommandOf(change));
        // The instant is what is tested: nothing is waited for here.
        await Task.WhenAny(program.Exit, Task.Delay(delay, TestContext.Current.CancellationToken));
        program.Send(Signal.Kill);
        if (withAll)
            await HomeProcesses.KillAllAsync(machine.Home.Root);
        var exit = await program.Exit;
        await new DyingProcess(program.ProcessId).GoneAsync();
        return exit.Signal == 9;
    }
}
