using AskNix.History;
using AskNix.Tests.Settings;

namespace AskNix.Tests.History;

public sealed class HistoryProcessTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    private string Path => directory["history.db"];

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task Processes_and_threads_that_write_at_once_all_write()
    {
        using var first = WriterProcess.Start(Path, 40);
        using var second = WriterProcess.Start(Path, 40);
        var threads = Enumerable.Range(0, 4).Select(_ => Task.Run(WriteTen)).ToArray();

        await Task.WhenAll(threads);
        await first.StandardOutput.ReadToEndAsync();
        await second.StandardOutput.ReadToEndAsync();
        await first.WaitForExitAsync();
        await second.WaitForExitAsync();

        first.ExitCode.ShouldBe(0);
        second.ExitCode.ShouldBe(0);
        using var history = HistoryDatabase.Open(Path, TimeProvider.System);
        history.List(1000).Length.ShouldBe(120);
        history.Notices.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task A_process_killed_while_writing_leaves_every_change_whole_or_absent(int after)
    {
        long last = 0;
        using (var writer = WriterProcess.Start(Path, 100_000))
        {
            for (var number = 0; number < after; number++)
                last = long.Parse((await writer.StandardOutput.ReadLineAsync())!);
            writer.Kill();
            await writer.WaitForExitAsync();
        }

        using var history = HistoryDatabase.Open(Path, TimeProvider.System);
        var changes = history.List(int.MaxValue);

        history.Notices.ShouldBeEmpty();
        changes.Length.ShouldBeGreaterThanOrEqualTo((int)last);
        changes.ShouldAllBe(change => change.Plan.Length == 20_000 && change.Inverse!.Length == 20_000);
        history.Record(changes.FirstOrDefault() ?? new ChangeRecord("x", "{}", "{}", "native", ChangeOutcome.Applied)).Id.ShouldBe(changes.Length + 1);
    }

    private void WriteTen()
    {
        using var history = HistoryDatabase.Open(Path, TimeProvider.System);
        for (var number = 0; number < 10; number++)
            history.Record(new ChangeRecord("x", "{}", "{}", "native", ChangeOutcome.Applied));
    }
}
