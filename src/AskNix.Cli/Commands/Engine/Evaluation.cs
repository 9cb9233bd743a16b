using Nix.Evaluation;
using Nix.Evaluation.Selecting;
using Nix.Evaluation.Values;
using Nix.Store;
using Nixos.Evaluating;

namespace AskNix.Cli.Commands.Engine;

/// <summary>What a tool has once a value is found.</summary>
/// <param name="Evaluator">The evaluator.</param>
/// <param name="Selection">Calls functions with what the command line gives them.</param>
/// <param name="Directories">Where the store is.</param>
/// <param name="Store">The store that is written to; null where nothing is written.</param>
/// <param name="Messages">Takes what is said meanwhile.</param>
internal sealed record Evaluation(Evaluator Evaluator, Selection Selection, StoreDirectories Directories, IWritingStore? Store, BuildMessages Messages)
{
    /// <summary>Whether Nix's own tools would write to the store themselves, and not ask a daemon.</summary>
    public bool IsOwnStore { get; init; }

    /// <summary>The derivations in a value.</summary>
    public IEnumerable<FoundDerivation> DerivationsIn(Value value) => new DerivationSearch(Evaluator, Selection).In(value);
}
