using System.Text;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Plans.Forecasts;
using Nix.Store.Daemon;
using Nixos.Evaluating;
using Nixos.Machines;
using Nixos.Settings;

namespace AskNix.Engines.Native;

/// <summary>
/// Evaluates in this process. What evaluates under some conditions is kept for the next question under the same, so that the second evaluation
/// of a plan does only what its edit changes.
/// </summary>
public sealed class NativeEvaluations(Machine machine, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<EvaluationConditions, MachineEvaluations> _opened = [];
    private Action<BackendEvent> _report = _ => { };

    /// <summary>The value of an expression as JSON text; its derivations are in the store afterwards.</summary>
    /// <param name="expression">Nix text; paths in it are absolute.</param>
    /// <param name="conditions">Under which it is evaluated.</param>
    /// <param name="edits">Files that are taken to have another text than on the disk: absolute path to text.</param>
    /// <exception cref="AskNixException">It does not evaluate, or this process cannot evaluate it.</exception>
    public Task<string> EvaluateAsync(
        string expression, EvaluationConditions conditions, IReadOnlyDictionary<string, byte[]> edits, Action<BackendEvent> report, CancellationToken cancellation) =>
        UseAsync(conditions, report, evaluations => Encoding.UTF8.GetString(evaluations.Json(expression, edits, cancellation)), cancellation);

    /// <summary>As <see cref="EvaluateAsync"/>, of a function applied to a flake.</summary>
    /// <param name="reference">The flake, which need not be locked.</param>
    /// <param name="function">Nix text of the function.</param>
    /// <exception cref="AskNixException">It does not evaluate, or this process cannot evaluate it.</exception>
    public Task<string> EvaluateFlakeAsync(
        string reference, string function, EvaluationConditions conditions, Action<BackendEvent> report, CancellationToken cancellation) =>
        UseAsync(conditions, report, evaluations => Encoding.UTF8.GetString(evaluations.JsonOfFlake(reference, function, cancellation)), cancellation);

    /// <summary>What having something would build and fetch.</summary>
    /// <exception cref="AskNixException">The store does not answer.</exception>
    public Task<BuildForecast> ForecastAsync(IReadOnlyList<DerivedPath> wanted, bool offline, Action<BackendEvent> report, CancellationToken cancellation)
    {
        // The store is the same under all of them.
        var conditions = _opened.Keys.FirstOrDefault(opened => opened.Offline == offline) ?? new EvaluationConditions(offline);
        return UseAsync(
            conditions,
            report,
            evaluations =>
            {
                var missing = evaluations.Missing(wanted);
                return new BuildForecast([.. missing.WillBuild], [.. missing.WillFetch], missing.DownloadSize, missing.NarSize);
            },
            cancellation);
    }

    public void Dispose()
    {
        foreach (var evaluations in _opened.Values)
            evaluations.Dispose();
        _gate.Dispose();
    }

    private async Task<T> UseAsync<T>(EvaluationConditions conditions, Action<BackendEvent> report, Func<MachineEvaluations, T> work, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            _report = report;
            return await Task.Run(() => work(Open(conditions)), cancellation);
        }
        catch (OperationCanceledException)
        {
            Close(conditions);
            throw;
        }
        catch (MachineEvaluationException failure)
        {
            var problem = NixErrorReader.Read(failure.Message, ErrorCode.EvaluationFailed, failure.Message);
            throw failure.IsFinal ? new FinalEvaluationException(problem, failure) : new AskNixException(problem, failure);
        }
        catch (NixSettingsException failure)
        {
            throw new AskNixException(new Problem(ErrorCode.EvaluationFailed, failure.Message, "Mend that line of Nix's configuration (nix.conf)."), failure);
        }
        catch (Exception failure) when (failure is not AskNixException)
        {
            // Whatever it is, another way to evaluate may be left, and nothing has changed yet.
            Close(conditions);
            throw new AskNixException(MachineFailure.ProblemOf(failure), failure);
        }
        finally
        {
            _report = _ => { };
            _gate.Release();
        }
    }

    private MachineEvaluations Open(EvaluationConditions conditions)
    {
        if (!_opened.TryGetValue(conditions, out var opened))
        {
            opened = new MachineEvaluations(machine, conditions.SearchPath, conditions.Settings, conditions.Offline, clock, line => _report(new LogLine(line, null)));
            _opened.Add(conditions, opened);
        }
        return opened;
    }

    private void Close(EvaluationConditions conditions)
    {
        if (_opened.Remove(conditions, out var opened))
            opened.Dispose();
    }
}
