namespace Nix.Evaluation.Flakes;

/// <summary>Which registries are asked for the names of flakes.</summary>
enum RegistryUse
{
    /// <summary>None.</summary>
    None,

    /// <summary>The global one, as for the inputs of flakes: what they mean does not depend on who evaluates them.</summary>
    Global,

    /// <summary>Those of the user and the system before it.</summary>
    All,
}
