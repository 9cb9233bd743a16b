namespace Nix.Evaluation.Builtins.Derivations;

/// <summary>What the path of an output depends on.</summary>
enum DerivationOutputKind
{
    /// <summary>On the derivation.</summary>
    InputAddressed,

    /// <summary>On the hash that is given.</summary>
    Fixed,

    /// <summary>On the content, once it is built.</summary>
    Floating,

    /// <summary>On the content, which may be another each time.</summary>
    Impure,

    /// <summary>On a derivation whose inputs have no paths yet.</summary>
    Deferred,
}
