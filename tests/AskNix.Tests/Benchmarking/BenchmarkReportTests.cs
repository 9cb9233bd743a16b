using AskNix.Benchmarking;

namespace AskNix.Tests.Benchmarking;

public sealed class BenchmarkReportTests
{
    private const string Listing = "nix-env -p /profile --list-generations";

    private static readonly BenchmarkConditions s_quiet = new(
        "2.34.8", "native build", "/machine", 3, 224, 2, 0.1, new DateTimeOffset(2026, 11, 22, 18, 0, 0, TimeSpan.Zero), 20 << 20);

    [Fact]
    public void A_ratio_is_of_the_medians_and_above_1_where_native_is_faster()
    {
        var operation = Operation(native: [9, 10, 50], traditional: [60, 40, 30]);

        operation.NativeAgainst(Way.Traditional).ShouldBe(4);
    }

    [Fact]
    public void The_median_of_an_even_number_of_runs_was_really_measured() =>
        Result(Way.Native, 1, 2, 3, 100).Elapsed.ShouldBe(TimeSpan.FromMilliseconds(2));

    [Fact]
    public void It_says_how_many_times_as_fast_and_where_native_is_slower()
    {
        Text(Operation([10], [40])).ShouldContain("4.0 times as fast");
        Text(Operation([10], [40])).ShouldNotContain("Not faster natively");
        Text(Operation([10], [10.2])).ShouldContain("about the same");
        Text(Operation([20], [10])).ShouldContain("slower, 2.0 times the time");
        Text(Operation([20], [10])).ShouldContain("Not faster natively: list generations.");
    }

    [Fact]
    public void A_way_that_failed_has_its_reason_and_no_ratio()
    {
        var failed = new ContenderResult(Way.Command, Listing, [], "error: permission denied");
        var operation = new OperationResult("list generations", [Result(Way.Native, 10), failed], TimeSpan.FromMilliseconds(1));

        operation.NativeAgainst(Way.Command).ShouldBeNull();
        operation.CallAgainstCommand.ShouldBeNull();
        Text(operation).ShouldContain("No figures for list generations, nix-env: error: permission denied");
    }

    [Fact]
    public void A_peak_below_that_of_the_measuring_process_is_no_more_than_a_bound()
    {
        Text(Operation([10], [10])).ShouldContain("30 MiB");
        BenchmarkText.Of(new BenchmarkReport(s_quiet with { OwnPeakBytes = 30 << 20 }, 1, [Operation([10], [10])])).ShouldContain("< 30 MiB");
    }

    [Fact]
    public void A_busy_machine_is_mentioned()
    {
        BenchmarkText.Of(new BenchmarkReport(s_quiet with { Load = 7.5 }, 1, [Operation([10], [10])])).ShouldContain("busy (load 7.5)");
        Text(Operation([10], [10])).ShouldNotContain("busy");
    }

    [Fact]
    public void What_was_compared_stands_above_the_figures()
    {
        var text = Text(Operation([10], [10]));

        text.ShouldStartWith("Native against traditional, 2026-11-22 18:00 UTC\n");
        text.ShouldContain("Nix 2.34.8");
        text.ShouldContain("Machine /machine: 3 generations, 224 packages.");
    }

    [Fact]
    public void Programs_get_every_run()
    {
        var data = BenchmarkJson.Of(new BenchmarkReport(s_quiet, 3, [Operation([9, 10, 50], [60, 40, 30])]));

        data["operations"]![0]!["processes"]![0]!["runsMs"]!.ToJsonString().ShouldBe("[9,10,50]");
        data["operations"]![0]!["nativeAgainstTraditional"]!.GetValue<double>().ShouldBe(4);
        data["conditions"]!["packages"]!.GetValue<int>().ShouldBe(224);
    }

    private static string Text(OperationResult operation) => BenchmarkText.Of(new BenchmarkReport(s_quiet, 1, [operation]));

    private static OperationResult Operation(double[] native, double[] traditional) =>
        new("list generations", [Result(Way.Native, native), Result(Way.Traditional, traditional)], InProcess: null);

    private static ContenderResult Result(Way way, params double[] milliseconds) => new(
        way, "ask-nix", [.. milliseconds.Select(time => new ProcessRun(TimeSpan.FromMilliseconds(time), TimeSpan.FromMilliseconds(time), 30 << 20))]);
}
