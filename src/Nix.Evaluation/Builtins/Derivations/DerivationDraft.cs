using Nix.Evaluation.Values;
using Nix.Formats;

namespace Nix.Evaluation.Builtins.Derivations;

/// <summary>A derivation as it is put together: texts are bytes, since a program may pass any to its builder.</summary>
sealed class DerivationDraft(string name)
{
    /// <summary>Its name, without <c>.drv</c>.</summary>
    public string Name { get; } = name;

    public byte[] Builder { get; set; } = [];

    public byte[] Platform { get; set; } = [];

    public List<byte[]> Arguments { get; } = [];

    /// <summary>The environment of the builder, by name in the order of bytes.</summary>
    public SortedDictionary<string, byte[]> Environment { get; } = new(StringComparer.Ordinal);

    /// <summary>The outputs it promises, by name; a path is set once it is known.</summary>
    public SortedDictionary<string, DerivationOutput> Outputs { get; } = new(StringComparer.Ordinal);

    /// <summary>Base names of the derivations it needs, with the outputs it needs of each.</summary>
    public SortedDictionary<string, SortedSet<string>> InputDerivations { get; } = new(StringComparer.Ordinal);

    /// <summary>Base names of the store paths it needs otherwise.</summary>
    public SortedSet<string> InputSources { get; } = new(StringComparer.Ordinal);

    /// <summary>What the paths of its outputs depend on.</summary>
    public DerivationOutputKind Kind { get; set; }

    /// <summary>Adds what its strings refer to.</summary>
    public void Need(StringContext? context, Func<string, IEnumerable<ContextElement>> closureOf)
    {
        foreach (var element in context is null ? [] : context.Elements)
        {
            if (element.Kind == ContextKind.Path)
                InputSources.Add(element.Path);
            else if (element.Kind == ContextKind.Output)
                Need(element.Path, element.Output);
            else
                Need(StringContext.Of(closureOf(element.Path)), closureOf);
        }
    }

    void Need(string derivation, string output)
    {
        if (!InputDerivations.TryGetValue(derivation, out var outputs))
            InputDerivations.Add(derivation, outputs = new SortedSet<string>(StringComparer.Ordinal));
        outputs.Add(output);
    }

    /// <summary>Every store path its file refers to; a derivation whose file is needed as well as its outputs counts once.</summary>
    public IReadOnlyCollection<StorePath> References() => [.. InputSources.Union(InputDerivations.Keys).Select(StorePath.ParseBaseName)];
}
