using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins;

/// <summary>What the families of builtins put their functions into.</summary>
sealed class BuiltinTable(Evaluator evaluator, List<Builtin> builtins)
{
    // The builtins that are in scope by their own names; the others are with two underscores.
    static readonly HashSet<string> Plain =
    [
        "abort", "baseNameOf", "break", "derivation", "derivationStrict", "dirOf", "fetchGit", "fetchMercurial", "fetchTarball", "fetchTree", "fromTOML",
        "import", "isNull", "map", "placeholder", "removeAttrs", "scopedImport", "throw", "toString", "true", "false", "null",
    ];

    readonly Dictionary<string, Value> values = new(StringComparer.Ordinal);

    public Evaluator Evaluator { get; } = evaluator;

    public void Add(string name, Builtin1 function) => values.Add(name, Keep(new Builtin(name, builtins.Count, function)));

    /// <summary>A builtin that also knows how its result becomes a part of a string.</summary>
    public void Add(string name, Builtin1 function, TextBuiltin text) =>
        values.Add(name, Keep(new Builtin(name, builtins.Count, function) { Text = text }));

    public void Add(string name, Builtin2 function) => values.Add(name, Keep(new Builtin(name, builtins.Count, function)));

    public void Add(string name, Builtin3 function) => values.Add(name, Keep(new Builtin(name, builtins.Count, function)));

    public void Add(string name, Value constant) => values.Add(name, constant);

    /// <summary>A builtin that is only there with an experimental feature.</summary>
    public void Add(ExperimentalFeature feature, string name, Builtin1 function)
    {
        if (Evaluator.Settings.Has(feature))
            Add(name, function);
    }

    /// <inheritdoc cref="Add(ExperimentalFeature, string, Builtin1)"/>
    public void Add(ExperimentalFeature feature, string name, Builtin2 function)
    {
        if (Evaluator.Settings.Has(feature))
            Add(name, function);
    }

    /// <summary>What is defined everywhere: the builtins under their global names, and the set of all of them.</summary>
    public Dictionary<int, Value> ToGlobals()
    {
        var globals = new Dictionary<int, Value>();
        var set = new AttributeSetBuilder(values.Count + 1);
        foreach ((string name, var value) in values)
        {
            int id = Evaluator.Intern(name);
            globals.Add(Plain.Contains(name) ? id : Evaluator.Intern("__" + name), value);
            set.Add(id, value);
        }

        // The set holds itself, which only a thunk can stand for while it is being built.
        int builtinsName = Evaluator.Intern("builtins");
        AttributeSet? all = null;
        set.Add(builtinsName, Thunk.Of(new DeferredCode(() => all!), values, 0));
        globals.Add(builtinsName, all = set.Build());
        return globals;
    }

    Builtin Keep(Builtin builtin)
    {
        builtins.Add(builtin);
        return builtin;
    }
}
