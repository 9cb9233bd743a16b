using System.Text;
using AskNix.Plans;
using Nix.Posix;

namespace AskNix.Conformance.Stories;

/// <summary>The program while it runs: at a terminal where somebody can be waited for and typed to, or without one.</summary>
internal sealed class LiveRun : IAsyncDisposable
{
    private readonly StringBuilder _shown = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _news = new(0);
    private readonly ChildProcess _child;
    private readonly FileStream? _keyboard;

    private LiveRun(ChildProcess child, FileStream? keyboard)
    {
        _child = child;
        _keyboard = keyboard;
        _ = Task.WhenAll(ReadAsync(child.StandardOutput), ReadAsync(child.StandardError)).ContinueWith(_ => _ended.SetResult(), TaskScheduler.Default);
    }

    public int ProcessId => _child.ProcessId;

    /// <summary>All it has printed so far.</summary>
    public string Shown
    {
        get
        {
            lock (_shown)
                return _shown.ToString();
        }
    }

    /// <summary>Starts it without a terminal.</summary>
    public static LiveRun Start(IReadOnlyDictionary<string, string> environment, params IEnumerable<string> words) =>
        new(ChildProcess.Start(AskNixProgram.With(environment, words)), keyboard: null);

    /// <summary>Starts it at a terminal of its own, made by util-linux's <c>script</c>.</summary>
    public static async Task<LiveRun> AtTerminalAsync(DemoHome home, params IEnumerable<string> words)
    {
        var command = AskNixProgram.With(home.Environment, words);
        var keyboard = Path.Combine(home.Root, "home", "keyboard");
        var line = "exec " + ShellQuoting.Quote([command.Program, .. command.Arguments]);
        var script = ShellQuoting.Quote(["script", "--quiet", "--return", "--command", line, "/dev/null"]);
        await ChildProcess.RunAsync(Shell($"rm -f '{keyboard}'; mkfifo '{keyboard}'", home.Environment));
        var child = ChildProcess.Start(Shell($"exec {script} <'{keyboard}'", home.Environment));
        return new LiveRun(child, new FileStream(keyboard, FileMode.Open, FileAccess.Write));
    }

    public Task UntilShownAsync(string text) => UntilAsync($"it shows \"{text}\"", () => Shown.Contains(text, StringComparison.Ordinal));

    /// <summary>Waits until a condition holds that comes with something printed.</summary>
    public async Task UntilAsync(string what, Func<bool> holds) => await Patience.WithAsync(what, async limit =>
    {
        while (!holds())
        {
            if (_ended.Task.IsCompleted && !holds())
                Assert.Fail($"It ended before {what}:\n{Shown}");
            await _news.WaitAsync(TimeSpan.FromMilliseconds(50), limit);
        }
        return true;
    });

    public void Type(string text)
    {
        _keyboard!.Write(Encoding.UTF8.GetBytes(text));
        _keyboard.Flush();
    }

    public void Send(Signal signal) => _child.Send(signal);

    /// <summary>Waits for its end.</summary>
    public Task<ProgramRun> EndAsync() => Patience.WithAsync("its end", async limit =>
    {
        var exit = await _child.WaitAsync(cancellationToken: limit);
        await _ended.Task.WaitAsync(limit);
        return new ProgramRun(exit, Shown, "");
    });

    public async ValueTask DisposeAsync()
    {
        if (_keyboard is not null)
            await _keyboard.DisposeAsync();
        if (!_child.Exit.IsCompleted)
            await _child.StopAsync(StopPolicy.Default);
        _child.Dispose();
        _news.Dispose();
    }

    private async Task ReadAsync(OutputQueue output)
    {
        await foreach (var chunk in output.ReadChunksAsync())
        {
            lock (_shown)
                _shown.Append(Encoding.UTF8.GetString(chunk.Span));
            _news.Release();
        }
    }

    private static ChildCommand Shell(string script, IReadOnlyDictionary<string, string> environment) => new()
    {
        Program = "/bin/sh",
        Arguments = ["-c", script],
        Environment = new Dictionary<string, string>(environment, StringComparer.Ordinal) { ["SHELL"] = "/bin/sh", ["TERM"] = "xterm", ["PATH"] = environment["PATH"] + ":/usr/bin:/bin" },
        WorkingDirectory = "/",
    };
}
