namespace Nix.Evaluation;

/// <summary>Experimental features of Nix that change what can be evaluated.</summary>
public enum ExperimentalFeature
{
    /// <summary><c>|></c> and <c>&lt;|</c></summary>
    PipeOperators,

    /// <summary>builtins.getFlake and its kin.</summary>
    Flakes,

    /// <summary>builtins.fetchTree</summary>
    FetchTree,

    /// <summary>builtins.fetchClosure</summary>
    FetchClosure,

    /// <summary>Outputs whose paths depend on their contents.</summary>
    CaDerivations,

    /// <summary>builtins.outputOf, and derivations that make derivations.</summary>
    DynamicDerivations,

    /// <summary>Outputs that are hashed as git hashes files and trees.</summary>
    GitHashing,

    /// <summary>Derivations that may have another result each time.</summary>
    ImpureDerivations,

    /// <summary>Hashes by BLAKE3.</summary>
    Blake3Hashes,

    /// <summary>TOML dates as sets.</summary>
    ParseTomlTimestamps,
}
