using Nixos.Generations;

namespace AskNix.Tests.Nixos.Generations;

public sealed class RollbackTargetTests
{
    [Fact]
    public void A_step_back_is_the_highest_number_below_the_current_one() =>
        Target(History(current: 7, 2, 3, 7, 9), steps: null).ShouldBe(3);

    [Fact]
    public void Steps_are_counted_over_the_numbers_there_are() => Target(History(current: 9, 2, 3, 7, 9), steps: 2).ShouldBe(3);

    [Fact]
    public void A_number_may_lead_forward()
    {
        var target = RollbackTarget.Resolve(History(current: 3, 2, 3, 9), 9, null).ShouldBeOfType<RollbackTarget.Found>();

        target.Target.Number.ShouldBe(9);
        target.From.ShouldNotBeNull().Number.ShouldBe(3);
    }

    [Fact]
    public void A_number_nobody_has_comes_with_those_there_are()
    {
        var unknown = RollbackTarget.Resolve(History(current: 3, 2, 3), 5, null).ShouldBeOfType<RollbackTarget.UnknownNumber>();

        unknown.Number.ShouldBe(5);
        unknown.Existing.ShouldBe([2, 3]);
    }

    [Fact]
    public void More_steps_than_there_are_say_how_many_are_possible()
    {
        var none = RollbackTarget.Resolve(History(current: 3, 2, 3), null, 4).ShouldBeOfType<RollbackTarget.NoPrevious>();

        (none.Steps, none.Possible).ShouldBe((4, 1));
    }

    [Fact]
    public void The_first_generation_has_nothing_before_it() =>
        RollbackTarget.Resolve(History(current: 1, 1, 2), null, null).ShouldBeOfType<RollbackTarget.NoPrevious>().Possible.ShouldBe(0);

    [Fact]
    public void A_profile_that_points_nowhere_has_nothing_before_it() =>
        RollbackTarget.Resolve(History(current: 0, 1, 2), null, null).ShouldBeOfType<RollbackTarget.NoPrevious>().Current.ShouldBeNull();

    [Fact]
    public void The_current_number_is_said_to_be_current() =>
        RollbackTarget.Resolve(History(current: 2, 1, 2), 2, null).ShouldBeOfType<RollbackTarget.AlreadyCurrent>();

    [Fact]
    public void No_steps_at_all_stay_where_they_are() =>
        RollbackTarget.Resolve(History(current: 2, 1, 2), null, 0).ShouldBeOfType<RollbackTarget.AlreadyCurrent>();

    [Fact]
    public void A_system_that_is_gone_is_named()
    {
        var history = History(current: 2, 1, 2);
        history = history with { Generations = [history.Generations[0] with { Exists = false }, history.Generations[1]] };

        RollbackTarget.Resolve(history, null, null).ShouldBeOfType<RollbackTarget.Gone>().Target.Number.ShouldBe(1);
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(19, 1)]
    [InlineData(25, 2)]
    public void What_was_made_last_ran_at_a_moment(int day, int number) =>
        RollbackTarget.ResolveAt(Made(10, 20, 30), Day(day)).ShouldBeOfType<RollbackTarget.Found>().Target.Number.ShouldBe(number);

    [Fact]
    public void Since_the_newest_was_made_it_is_that_one() =>
        RollbackTarget.ResolveAt(Made(10, 20, 30), Day(31)).ShouldBeOfType<RollbackTarget.AlreadyCurrent>();

    [Fact]
    public void Before_the_oldest_there_was_none() =>
        RollbackTarget.ResolveAt(Made(10, 20, 30), Day(9)).ShouldBeOfType<RollbackTarget.NoneThen>().Oldest.ShouldNotBeNull().Number.ShouldBe(1);

    private static DateTimeOffset Day(int day) => DateTimeOffset.UnixEpoch.AddDays(day);

    private static SystemHistory Made(params int[] days)
    {
        var history = History(days.Length, [.. Enumerable.Range(1, days.Length)]);
        return history with { Generations = [.. history.Generations.Select((generation, at) => generation with { Date = Day(days[at]) })] };
    }

    private static int Target(SystemHistory history, int? steps) =>
        RollbackTarget.Resolve(history, null, steps).ShouldBeOfType<RollbackTarget.Found>().Target.Number;

    private static SystemHistory History(int current, params int[] numbers) => new(
        [.. numbers.Select(number => new SystemGeneration(
            number, DateTimeOffset.UnixEpoch, $"/nix/store/{number}", SystemContents.None, number == current, IsBooted: false, IsRunning: false, Exists: true))],
        $"system-{current}-link",
        null,
        null,
        []);
}
