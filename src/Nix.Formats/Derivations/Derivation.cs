namespace Nix.Formats;

/// <summary>
/// A build step, as a .drv file records it. Texts are bytes, since a program may pass any to its builder. Everything but the arguments is
/// a set in the order of bytes, so two equal derivations have equal files.
/// </summary>
/// <param name="name">Its name, without <c>.drv</c>.</param>
public sealed class Derivation(string name)
{
    /// <summary>The variable that holds structured attributes in the file.</summary>
    private static readonly ByteString s_structured = ByteString.Of("__json");

    /// <summary>Its name, without <c>.drv</c>.</summary>
    public string Name { get; } = name;

    /// <summary>What it promises, by name.</summary>
    public SortedDictionary<string, DerivationOutput> Outputs { get; } = new(StringComparer.Ordinal);

    /// <summary>The derivations built before, with what is needed of each.</summary>
    public SortedDictionary<StorePath, DerivationInput> InputDerivations { get; } = [];

    /// <summary>Store paths needed that nothing builds.</summary>
    public SortedSet<StorePath> InputSources { get; } = [];

    /// <summary>The platform it is built on, for example <c>x86_64-linux</c>.</summary>
    public byte[] Platform { get; set; } = [];

    /// <summary>The program that builds, or <c>builtin:NAME</c>.</summary>
    public byte[] Builder { get; set; } = [];

    /// <summary>What the builder is called with.</summary>
    public List<byte[]> Arguments { get; } = [];

    /// <summary>The builder's environment variables, and <c>__json</c> where it has structured attributes.</summary>
    public SortedDictionary<ByteString, byte[]> Environment { get; } = [];

    /// <summary>The structured attributes, as JSON; null where it has none.</summary>
    public byte[]? StructuredAttributes
    {
        get => Environment.GetValueOrDefault(s_structured);
        set
        {
            if (value is null)
                Environment.Remove(s_structured);
            else
                Environment[s_structured] = value;
        }
    }

    /// <summary>
    /// Looks whether structured attributes that were read as a variable are such. They stay as they are: older versions printed them otherwise, and made
    /// the paths of outputs from that.
    /// </summary>
    /// <exception cref="NixFormatException">They are no JSON object.</exception>
    internal void CheckStructuredAttributes()
    {
        if (StructuredAttributes is { } read)
            StructuredJson.Normalize(read);
    }

    /// <summary>Whether it needs what other derivations' outputs, being derivations, make.</summary>
    public bool HasDynamicInputs => InputDerivations.Values.Any(input => input.DynamicOutputs is not null);

    /// <summary>Every store path its file refers to, in their order. A derivation whose file is needed as well as its outputs counts once.</summary>
    public IReadOnlyCollection<StorePath> References()
    {
        var references = new List<StorePath>(InputSources.Count + InputDerivations.Count);
        references.AddRange(InputSources);
        // Few derivations have their file among the sources as well.
        references.AddRange(InputDerivations.Keys.Where(path => !InputSources.Contains(path)));
        references.Sort();
        return references;
    }

    /// <summary>Another derivation as one that is built before.</summary>
    public DerivationInput Input(StorePath derivation)
    {
        if (!InputDerivations.TryGetValue(derivation, out var input))
            InputDerivations.Add(derivation, input = new DerivationInput());
        return input;
    }
}
