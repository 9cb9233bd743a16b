using System.Collections.Immutable;

namespace AskNix.Backend;

/// <summary>What was changed and how to take it back.</summary>
/// <param name="Change">Its number in the history; <c>ask-nix undo</c> knows it.</param>
/// <param name="Time">When it was done, UTC.</param>
/// <param name="Done">The summaries of the steps that took effect.</param>
/// <param name="GenerationBefore">The system's generation before; null where the profile was new or not touched.</param>
/// <param name="GenerationAfter">The system's generation after.</param>
/// <param name="UndoWith">The sentence or command that takes it back; null where it cannot be taken back.</param>
/// <param name="FailedUnits">Units that were running before and are failing now.</param>
/// <param name="AfterRestart">What of this change works only once the machine has been started anew, such as the kernel.</param>
public sealed record Receipt(
    long Change,
    DateTimeOffset Time,
    ImmutableArray<string> Done,
    int? GenerationBefore,
    int? GenerationAfter,
    string? UndoWith,
    ImmutableArray<string> FailedUnits,
    ImmutableArray<string> AfterRestart = default);
