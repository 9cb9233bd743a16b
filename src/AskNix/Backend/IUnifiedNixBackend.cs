using AskNix.Understanding;

namespace AskNix.Backend;

/// <summary>The library's front door: sentence in, checked change or answer out.</summary>
public interface IUnifiedNixBackend
{
    /// <summary>Reads a sentence. Looks at nothing but the sentence and the names it knows, and never throws for bad input.</summary>
    Understood ExtractIntent(string sentence);

    /// <summary>
    /// Answers, or plans, shows, confirms and applies. Nothing is changed before <see cref="IConversation.ConfirmAsync"/> said yes or
    /// the options assume it. Failures come back in <see cref="Response.Error"/>; only cancellation is thrown.
    /// </summary>
    Task<Response> ProcessIntentAsync(Understood understood, ProcessContext context, CancellationToken cancellation);
}
