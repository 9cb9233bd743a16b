using System.Collections.Immutable;
using AskNix.Plans;

namespace AskNix.Backend;

/// <summary>The person, as far as the backend needs one. Without a terminal every question is answered "no".</summary>
public interface IConversation
{
    /// <summary>Whether somebody is there to answer.</summary>
    bool IsInteractive { get; }

    /// <summary>Shows a plan; called for every plan, before it is confirmed or only shown.</summary>
    void Show(Plan plan, bool dryRun);

    /// <summary>Asks whether to carry out the plan just shown; where it wants a typed word, asks for that.</summary>
    Task<Confirmation> ConfirmAsync(Plan plan, CancellationToken cancellation);

    /// <summary>Asks to choose one; null when nobody answers or the person declines.</summary>
    Task<string?> ChooseAsync(string question, ImmutableArray<string> choices, CancellationToken cancellation);
}
