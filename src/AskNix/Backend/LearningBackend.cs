using AskNix.Errors;
using AskNix.Events;
using AskNix.Learning;
using AskNix.Plugins;
using AskNix.Understanding;

namespace AskNix.Backend;

/// <summary>
/// The last leg of the way: what came of a sentence is measured, the names a person settled for are remembered, and plugins may add
/// what they know. None of it changes what was done.
/// </summary>
/// <param name="failed">Is told what a change that failed said, so that "explain that error" has something to explain.</param>
public sealed class LearningBackend(IUnifiedNixBackend inner, Func<Metrics> metrics, Func<PluginSystem> plugins, TimeProvider clock, Action<string>? failed = null)
    : IUnifiedNixBackend
{
    public Understood ExtractIntent(string sentence) => inner.ExtractIntent(sentence);

    public async Task<Response> ProcessIntentAsync(Understood understood, ProcessContext context, CancellationToken cancellation)
    {
        var began = clock.GetTimestamp();
        var response = await inner.ProcessIntentAsync(understood, context, cancellation);
        // What changed nothing leaves nothing behind: a question or a dry run does not write to the history either. What was begun stands there already, and
        // who ordered something that does not evaluate asks next why.
        var wasBegun = response.Error is { Code: var code } && !context.Options.DryRun
            && (code == ErrorCode.BuildFailed || code == ErrorCode.ActivationFailed || code == ErrorCode.EvaluationFailed && understood.Reading is Reading.Act);
        if (response.Receipt is not null)
            Remember(() => metrics().Record(understood.Intent.Name, response.Engine, clock.GetElapsedTime(began), response.Error?.Code.Name ?? Metrics.Done), context);
        if (response.Error is { } error && (wasBegun || response.Receipt is not null))
            Remember(() => failed?.Invoke(WithPlace(error)), context);
        return understood.Reading is Reading.Act or Reading.Decline ? response : await WithPluginsAsync(response, context, cancellation);
    }

    // Written as Nix writes it, so that it is explained with its place. What else was printed may quote anything, and is not kept.
    private static string WithPlace(Problem error) =>
        error.Position is { Line: > 0 } at ? $"{error.Message}\n\n       at {at.File}:{at.Line}:{at.Column}:" : error.Message;

    private static void Remember(Action write, ProcessContext context)
    {
        try
        {
            write();
        }
        catch (Exception failure) when (failure is AskNixException || MachineFailure.Is(failure))
        {
            // An answer is not worth less because nothing could be noted of it.
            context.Report(new Notice(NoticeLevel.Detail, $"Nothing is remembered of this run: {failure.Message}"));
        }
    }

    private async Task<Response> WithPluginsAsync(Response response, ProcessContext context, CancellationToken cancellation)
    {
        var added = await plugins().Ask(response.Understood!, cancellation);
        foreach (var notice in added.Notices)
            context.Report(notice);
        return added.Answers.IsEmpty ? response : response with
        {
            Text = string.Join("\n\n", added.Answers.Select(answer => $"{answer.Plugin} (plugin): {answer.Text}").Prepend(response.Text)),
            Suggestions = [.. response.Suggestions.IsDefault ? [] : response.Suggestions, .. added.Answers.SelectMany(answer => answer.Suggestions)],
        };
    }
}
