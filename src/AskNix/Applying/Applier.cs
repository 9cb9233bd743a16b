using AskNix.Errors;
using AskNix.Events;
using AskNix.Plans;

namespace AskNix.Applying;

/// <summary>
/// Carries out the steps of an operation in order, each written to the journal before and after. Where one fails, what was done is
/// taken back and the failure is thrown on. What cannot be taken back is said.
/// </summary>
public sealed class Applier(StepDispatcher dispatcher)
{
    /// <summary>Applies an operation, or what is left of it.</summary>
    /// <param name="operation">What to do.</param>
    /// <param name="from">The first step to carry out, counted from 0.</param>
    /// <param name="cancellation">Honoured until activation begins; from then on finishing is the shorter way to a whole machine.</param>
    /// <exception cref="AskNixException">A step failed; everything before it has been taken back.</exception>
    public async Task<StepFindings> ApplyAsync(Operation operation, int from, Action<BackendEvent> report, CancellationToken cancellation)
    {
        using var journal = Journal.Open(operation.Directory);
        var findings = new StepFindings();
        var context = new StepContext(operation.Directory, report, findings);
        for (var at = from; at < operation.Steps.Length; at++)
        {
            var step = operation.Steps[at];
            try
            {
                cancellation.ThrowIfCancellationRequested();
                journal.Write(at, StepState.Begun);
                report(new StepStarted(at + 1, operation.Steps.Length, step.Summary));
                await dispatcher.RunAsync(step, context, step.Effect is Effect.None ? cancellation : CancellationToken.None);
                journal.Write(at, StepState.Done);
                report(new StepFinished(at + 1, operation.Steps.Length, step.Summary, step.Effect is not Effect.None));
            }
            catch (Exception failure) when (failure is AskNixException or OperationCanceledException || MachineFailure.Is(failure))
            {
                await TakeBackAsync(operation, at, journal, context);
                throw Wrapped(failure);
            }
            if (step.Effect is Effect.Activation)
                cancellation = CancellationToken.None;
        }
        return findings;
    }

    /// <summary>Takes back the steps up to and with <paramref name="last"/>, last first.</summary>
    public async Task TakeBackAsync(Operation operation, int last, Action<BackendEvent> report)
    {
        using var journal = Journal.Open(operation.Directory);
        await TakeBackAsync(operation, last, journal, new StepContext(operation.Directory, report, new StepFindings()));
    }

    private async Task TakeBackAsync(Operation operation, int last, Journal journal, StepContext context)
    {
        List<Problem> problems = [];
        foreach (var inverse in TakingBack.Of(operation.Steps.Take(last + 1)))
        {
            try
            {
                context.Report(new Notice(NoticeLevel.Information, $"Taking back: {inverse.Summary}"));
                await dispatcher.RunAsync(inverse, context, CancellationToken.None);
            }
            catch (Exception failure) when (failure is AskNixException || MachineFailure.Is(failure))
            {
                problems.Add(MachineFailure.ProblemOf(failure));
            }
        }
        journal.Write(last, StepState.TakenBack);
        foreach (var problem in problems)
            context.Report(new Notice(NoticeLevel.Warning, $"This could not be taken back: {problem.Message} {problem.Advice}"));
    }

    private static Exception Wrapped(Exception failure) =>
        failure is AskNixException or OperationCanceledException ? failure : new AskNixException(MachineFailure.ProblemOf(failure), failure);
}
