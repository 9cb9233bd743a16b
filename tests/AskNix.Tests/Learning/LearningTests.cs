using System.Text;
using System.Text.Json.Nodes;
using AskNix.History;
using AskNix.Learning;
using AskNix.Tests.Settings;

namespace AskNix.Tests.Learning;

public sealed class LearningTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();
    private readonly FixedClock clock = new();
    private readonly HistoryDatabase history;

    public LearningTests() => history = HistoryDatabase.Open(directory["history.db"], clock);

    public void Dispose()
    {
        history.Dispose();
        directory.Dispose();
    }

    [Fact]
    public void Feedback_is_kept_listed_and_exported()
    {
        var feedback = new FeedbackCollector(history);
        var first = feedback.Add(true, "just right", "install firefox")!;
        clock.Advance(TimeSpan.FromMinutes(1));
        var second = feedback.Add(false, "wrong editor")!;

        feedback.List(10).ShouldBe([second, first]);
        using var stream = new MemoryStream();
        feedback.Export(stream);
        var exported = JsonNode.Parse(stream.ToArray())!.AsArray();
        exported[0]!["sentence"]!.GetValue<string>().ShouldBe("install firefox");
        exported[1]!["good"]!.GetValue<bool>().ShouldBeFalse();
        exported[1]!["sentence"].ShouldBeNull();
    }

    [Fact]
    public void Erased_feedback_leaves_no_bytes()
    {
        var feedback = new FeedbackCollector(history);
        var entry = feedback.Add(false, "an-embarrassing-word")!;
        feedback.Add(true, "another-one");

        feedback.Erase(entry.Id).ShouldBeTrue();
        feedback.Erase(entry.Id).ShouldBeFalse();
        Traces("an-embarrassing-word").ShouldBeFalse();
        Traces("another-one").ShouldBeTrue();

        feedback.Erase();
        Traces("another-one").ShouldBeFalse();
    }

    [Fact]
    public void Where_keeping_is_turned_off_nothing_is_kept()
    {
        new FeedbackCollector(history, enabled: false).Add(true, "x").ShouldBeNull();
        new Metrics(history, enabled: false).Record("search-package", "native", TimeSpan.FromSeconds(1));

        new FeedbackCollector(history).List(10).ShouldBeEmpty();
        new Metrics(history).Statistics().ShouldBeEmpty();
    }

    [Fact]
    public void Statistics_are_medians_of_what_ended_well()
    {
        var metrics = new Metrics(history);
        foreach (var milliseconds in (int[])[10, 30, 20, 40])
            metrics.Record("list-generations", "native", TimeSpan.FromMilliseconds(milliseconds));
        metrics.Record("list-generations", "native", TimeSpan.FromMinutes(1), "operation-failed");
        metrics.Record("list-generations", "traditional", TimeSpan.FromMilliseconds(500));
        metrics.Record("rebuild-system", "native", TimeSpan.FromMilliseconds(7), "build-failed");

        metrics.Statistics().ShouldBe(
        [
            new OperationStatistics("list-generations", "native", 5, 1, 25),
            new OperationStatistics("list-generations", "traditional", 1, 0, 500),
            new OperationStatistics("rebuild-system", "native", 1, 1, 7),
        ]);
        metrics.Erase();
        metrics.Statistics().ShouldBeEmpty();
    }

    [Fact]
    public void The_oldest_durations_make_room()
    {
        var metrics = new Metrics(history);
        for (var number = 0; number < 520; number++)
            metrics.Record("search-package", "native", TimeSpan.FromMilliseconds(number));

        metrics.Statistics().Single().Count.ShouldBe(500);
        metrics.Statistics().Single().MedianMilliseconds.ShouldBe(269.5);
    }

    [Fact]
    public void The_package_taken_most_often_for_some_words_is_remembered()
    {
        var choices = new PackageChoices(history);
        choices.Record("web  Browser", "chromium");
        choices.Record("web browser", "firefox");
        choices.Record("WEB browser", "firefox");

        choices.For("web browser").ShouldBe("firefox");
        choices.For("editor").ShouldBeNull();
        choices.Counts().ShouldBe(new Dictionary<string, int> { ["firefox"] = 2, ["chromium"] = 1 }, ignoreOrder: true);
    }

    private bool Traces(string word) => Directory.GetFiles(directory.Path).Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0;
    });
}
