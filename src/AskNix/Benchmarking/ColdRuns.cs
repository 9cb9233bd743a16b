using System.Collections.Immutable;
using System.Text.Json;
using AskNix.Events;
using Nix.Posix;

namespace AskNix.Benchmarking;

/// <summary>
/// Runs the ways of doing one operation in turn, each time as a new process, so that what disturbs the machine meanwhile disturbs all of
/// them. A first run of each does not count: it has to succeed, and leaves files and indexes as warm for one as for the other.
/// </summary>
internal sealed class ColdRuns(TimeProvider clock, Action<BackendEvent> report)
{
    private const int LongestMessage = 200;

    public async Task<ImmutableArray<ContenderResult>> RunAsync(
        BenchmarkedOperation operation, ImmutableArray<Contender> contenders, int runs, CancellationToken cancellation)
    {
        report(new PhaseStarted($"{operation.Name}: {contenders.Length} ways, {runs} runs each"));
        var failures = new string?[contenders.Length];
        for (var at = 0; at < contenders.Length; at++)
            failures[at] = await TryAsync(contenders[at], cancellation);
        var measured = contenders.Select(_ => ImmutableArray.CreateBuilder<ProcessRun>()).ToArray();
        for (var round = 0; round < runs; round++)
        {
            for (var at = 0; at < contenders.Length; at++)
            {
                if (failures[at] is not null)
                    continue;
                if (await MeasureAsync(contenders[at], cancellation) is { } run)
                    measured[at].Add(run);
                else
                    failures[at] = $"failed in run {round + 1} of {runs}";
            }
        }
        return
        [
            .. contenders.Select((contender, at) => new ContenderResult(
                contender.Way,
                contender.Shown,
                failures[at] is null ? measured[at].ToImmutable() : [],
                failures[at],
                contender.Way is Way.Command ? operation.CommandDoes : null)),
        ];
    }

    /// <returns>Why it cannot be measured; null where it can.</returns>
    private static async Task<string?> TryAsync(Contender contender, CancellationToken cancellation)
    {
        try
        {
            var result = await ChildProcess.RunAsync(contender.Command, cancellationToken: cancellation);
            if (contender.AnswersInJson)
                return MessageIn(result.OutputText, result.Exit);
            return result.Exit.Succeeded ? null : Shortened(result.ErrorText, result.Exit);
        }
        catch (PosixException failure)
        {
            return failure.Message;
        }
    }

    private async Task<ProcessRun?> MeasureAsync(Contender contender, CancellationToken cancellation)
    {
        var begun = clock.GetTimestamp();
        using var child = ChildProcess.Start(contender.Command with { Output = new ChildOutput.Discarded(), Error = new ChildOutput.Discarded() });
        var exit = await child.WaitAsync(cancellationToken: cancellation);
        var elapsed = clock.GetElapsedTime(begun);
        return exit.Succeeded && child.Usage is { } usage ? new ProcessRun(elapsed, usage.Total, usage.PeakBytes) : null;
    }

    private static string? MessageIn(string output, ChildExit exit)
    {
        try
        {
            using var answer = JsonDocument.Parse(output);
            if (answer.RootElement.GetProperty("success").GetBoolean() && exit.Succeeded)
                return null;
            return answer.RootElement.GetProperty("error").GetProperty("message").GetString();
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return $"ended with {exit} and no answer";
        }
    }

    // Nix's own message comes last.
    private static string Shortened(string errors, ChildExit exit)
    {
        var line = errors.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .LastOrDefault(text => text.StartsWith("error:", StringComparison.Ordinal)) ?? $"ended with {exit}";
        return line.Length <= LongestMessage ? line : line[..LongestMessage] + "...";
    }
}
