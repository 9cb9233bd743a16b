using AskNix.Errors;
using AskNix.Events;

namespace AskNix.Engines;

/// <summary>
/// Chooses between evaluating in this process and by the installed Nix. Under <c>auto</c> what fails here is evaluated by Nix as well: an error
/// that people are told is then Nix's own, and where Nix has none, its answer holds.
/// </summary>
/// <param name="engine">auto, native or traditional.</param>
public sealed class EngineOfEvaluation(string engine)
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <param name="native">The way in this process; nothing has changed where it fails.</param>
    /// <param name="installed">The way by the installed Nix.</param>
    /// <param name="report">Is told where Nix succeeded after this process had failed, once for each reason.</param>
    public async Task<T> EvaluateAsync<T>(Func<Task<T>> native, Func<Task<T>> installed, Action<BackendEvent> report)
    {
        if (engine == "traditional")
            return await installed();
        try
        {
            return await native();
        }
        catch (AskNixException failure) when (engine == "auto" && failure is not FinalEvaluationException)
        {
            return await AfterFailureAsync(installed, report, failure);
        }
    }

    private async Task<T> AfterFailureAsync<T>(Func<Task<T>> installed, Action<BackendEvent> report, AskNixException failure)
    {
        try
        {
            var result = await installed();
            if (_told.Add(failure.Problem.Message))
                report(new FellBack("native", "traditional", failure.Problem.Message));
            return result;
        }
        catch (AskNixException second) when (second.Problem.Code == ErrorCode.NoNix)
        {
            // That the tools are missing as well is not what is wrong.
            throw failure;
        }
    }
}
