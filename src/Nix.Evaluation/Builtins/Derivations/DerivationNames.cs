namespace Nix.Evaluation.Builtins.Derivations;

/// <summary>The attributes of a derivation that mean more than a variable for its builder.</summary>
sealed class DerivationNames(Evaluator evaluator)
{
    public readonly int Args = evaluator.Intern("args");
    public readonly int Builder = evaluator.Intern("builder");
    public readonly int System = evaluator.Intern("system");
    public readonly int Outputs = evaluator.Intern("outputs");
    public readonly int OutputHash = evaluator.Intern("outputHash");
    public readonly int OutputHashAlgo = evaluator.Intern("outputHashAlgo");
    public readonly int OutputHashMode = evaluator.Intern("outputHashMode");
    public readonly int IgnoreNulls = evaluator.Intern("__ignoreNulls");
    public readonly int StructuredAttrs = evaluator.Intern("__structuredAttrs");
    public readonly int ContentAddressed = evaluator.Intern("__contentAddressed");
    public readonly int Impure = evaluator.Intern("__impure");
    public readonly int Json = evaluator.Intern("__json");

    /// <summary>Attributes that do nothing in a derivation with structured attributes.</summary>
    public readonly int[] WithoutEffect =
    [
        evaluator.Intern("allowedReferences"), evaluator.Intern("allowedRequisites"), evaluator.Intern("disallowedReferences"),
        evaluator.Intern("disallowedRequisites"), evaluator.Intern("maxSize"), evaluator.Intern("maxClosureSize"),
    ];
}
