using System.Collections.Immutable;
using AskNix.Backend;
using AskNix.Plans;

namespace AskNix.Benchmarking;

/// <summary>Nobody: plans are looked at by no one and never confirmed.</summary>
internal sealed class NoConversation : IConversation
{
    public bool IsInteractive => false;

    public void Show(Plan plan, bool dryRun)
    {
    }

    public Task<Confirmation> ConfirmAsync(Plan plan, CancellationToken cancellation) => Task.FromResult(Confirmation.No);

    public Task<string?> ChooseAsync(string question, ImmutableArray<string> choices, CancellationToken cancellation) => Task.FromResult<string?>(null);
}
