using Nix.Evaluation.Builtins.Hashes;
using Nix.Evaluation.Errors;
using Nix.Formats;

namespace Nix.Evaluation.Builtins.Derivations;

/// <summary>What a derivation says of its outputs.</summary>
sealed class OutputWishes(Evaluator evaluator)
{
    /// <summary>Their names, in the order of bytes.</summary>
    public SortedSet<string> Names { get; } = new(StringComparer.Ordinal) { "out" };

    /// <summary>The hash that is known beforehand, as written; null if none is.</summary>
    public string? Hash { get; set; }

    /// <summary>The algorithm of the hash, where it is said apart from it.</summary>
    public NixHashAlgorithm Algorithm { get; private set; }

    /// <summary>Whether the whole tree is hashed; null where nothing is said.</summary>
    public bool? IsRecursive { get; private set; }

    public bool IsContentAddressed { get; set; }

    public bool IsImpure { get; set; }

    public void SetAlgorithm(string name) => Algorithm = HashNames.Find(name);

    public void SetMode(string mode, string derivation) => IsRecursive = mode switch
    {
        "recursive" or "nar" => true,
        "flat" => false,
        "text" => throw Disabled("dynamic-derivations", $"text-hashed derivation '{derivation}', outputHashMode = \"text\""),
        "git" => throw Disabled("git-hashing", null),
        _ => throw evaluator.Error(ErrorKind.Evaluation, 0, $"invalid value '{mode}' for 'outputHashMode' attribute"),
    };

    public void SetNames(IEnumerable<string> names)
    {
        Names.Clear();
        foreach (string name in names)
        {
            if (Names.Contains(name))
                throw evaluator.Error(ErrorKind.Evaluation, 0, $"duplicate derivation output '{name}'");
            if (name is "drv" or "drvPath")
                throw evaluator.Error(ErrorKind.Evaluation, 0, $"invalid derivation output name '{name}'");
            Names.Add(name);
        }

        if (Names.Count == 0)
            throw evaluator.Error(ErrorKind.Evaluation, 0, "derivation cannot have an empty set of outputs");
    }

    /// <summary>Checks that an experimental feature is on.</summary>
    public void Require(ExperimentalFeature feature, string name)
    {
        if (!evaluator.Settings.Has(feature))
            throw Disabled(name, null);
    }

    EvaluationException Disabled(string feature, string? reason) => evaluator.Error(ErrorKind.Evaluation, 0,
        $"experimental Nix feature '{feature}' is disabled{(reason is null ? "" : $": {reason}")}; add '--extra-experimental-features {feature}' to enable it");
}
