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

    /// <summary>What is hashed, and how; null where nothing is said.</summary>
    public ContentAddressMethod? Method { get; private set; }

    public bool IsContentAddressed { get; set; }

    public bool IsImpure { get; set; }

    public void SetAlgorithm(string name) => Algorithm = Hashes.HashNames.Find(name, evaluator);

    public void SetMode(string mode, string derivation)
    {
        if (!ContentAddressMethods.TryFind(mode, out var method))
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"invalid value '{mode}' for 'outputHashMode' attribute");
        if (method == ContentAddressMethod.Text)
            Require(ExperimentalFeature.DynamicDerivations, "dynamic-derivations", $"text-hashed derivation '{derivation}', outputHashMode = \"text\"");
        else if (method == ContentAddressMethod.Git)
            Require(ExperimentalFeature.GitHashing, "git-hashing");
        Method = method;
    }

    public void SetNames(IEnumerable<string> names)
    {
        Names.Clear();
        foreach (string name in names)
        {
            if (Names.Contains(name))
                throw evaluator.Error(ErrorKind.Evaluation, 0, $"duplicate derivation output '{name}'");
            if (name is "drvPath")
                throw evaluator.Error(ErrorKind.Evaluation, 0, $"invalid derivation output name '{name}'");
            Names.Add(name);
        }

        if (Names.Count == 0)
            throw evaluator.Error(ErrorKind.Evaluation, 0, "derivation cannot have an empty set of outputs");
    }

    /// <summary>Checks that an experimental feature is on.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="name">How Nix names it.</param>
    /// <param name="reason">What needs it.</param>
    public void Require(ExperimentalFeature feature, string name, string? reason = null)
    {
        if (evaluator.Settings.Has(feature))
            return;
        throw evaluator.Error(ErrorKind.Evaluation, 0,
            $"experimental Nix feature '{name}' is disabled{(reason is null ? "" : $" ({reason})")}; add '--extra-experimental-features {name}' to enable it");
    }
}
