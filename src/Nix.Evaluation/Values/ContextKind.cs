namespace Nix.Evaluation.Values;

/// <summary>How a string refers to a store object.</summary>
public enum ContextKind
{
    /// <summary>To a path that is there.</summary>
    Path,

    /// <summary>To a derivation with everything it needs, sources and outputs.</summary>
    Derivation,

    /// <summary>To an output of a derivation.</summary>
    Output,
}
