using AskNix.Cli.Rendering;
using AskNix.Cli.Terminals;
using AskNix.Events;

namespace AskNix.Tests.Cli;

public sealed class ProgressTests
{
    private static readonly BackendEvent[] Story =
    [
        new PhaseStarted("evaluating the configuration"),
        new Notice(NoticeLevel.Detail, "found /etc/nixos"),
        new StepStarted(1, 2, "build the new system"),
        new CommandStarted(["nix-build", "a b"]),
        new LogLine("compiling", "hello"),
        new BuildProgress(0, 2, 1, 0, "/nix/store/00000000000000000000000000000000-hello-1.0.drv"),
        new BuildProgress(0, 2, 2, 0, "hello-1.0"),
        new BuildProgress(2, 2, 0, 0, null),
        new DownloadProgress(1_048_576, 10_485_760, 1, 3),
        new FellBack("native", "traditional", "the database is locked"),
        new StepFinished(1, 2, "build the new system", true),
        new StepStarted(2, 2, "activate the system"),
        new StepFinished(2, 2, "activate the system", false),
        new Notice(NoticeLevel.Warning, "nginx.service is failing"),
    ];

    [Theory]
    [InlineData(false, false, "progress.txt")]
    [InlineData(true, false, "progress-quiet.txt")]
    [InlineData(false, true, "progress-verbose.txt")]
    public void A_pipe_gets_lines(bool quiet, bool verbose, string view)
    {
        var captured = new CapturedTerminal();
        var text = new EventText(captured.Terminal.ErrorStyle, quiet, verbose, debug: false);
        using (var progress = new PlainProgress(captured.Terminal.Error, text, counts: !quiet))
        {
            foreach (var happened in Story)
                progress.Report(happened);
        }

        captured.Output.ShouldBeEmpty();
        CliCases.ShouldBeView(view, captured.Error);
    }

    [Fact]
    public void A_program_gets_an_object_a_line()
    {
        var captured = new CapturedTerminal();
        using var progress = new JsonLinesProgress(captured.Terminal.Output);
        foreach (var happened in Story)
            progress.Report(happened);
        CliCases.ShouldBeView("progress.jsonl", captured.Output);
    }

    [Fact]
    public void A_terminal_keeps_what_is_done_and_is_left_clean()
    {
        var captured = new CapturedTerminal(isTerminal: true);
        using (var progress = new LiveProgress(captured.Terminal, new EventText(default, false, false, false), TimeProvider.System))
        {
            foreach (var happened in Story)
                progress.Report(happened);
            Thread.Sleep(300);
        }

        captured.Error.ShouldContain("✓ build the new system\n");
        captured.Error.ShouldContain("warning: nginx.service is failing");
        // Whatever was drawn last is taken away again.
        var last = captured.Error.LastIndexOf('\r');
        (last < 0 || captured.Error.IndexOf("\e[2K", last, StringComparison.Ordinal) == captured.Error.Length - 4).ShouldBeTrue(captured.Error);
    }

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("exactly ten", 11, "exactly ten")]
    [InlineData("far too long", 6, "far t…")]
    [InlineData("日本語です", 6, "日本…")]
    public void A_status_fits_its_line(string text, int columns, string shown) => DisplayWidth.Cut(text, columns).ShouldBe(shown);
}
