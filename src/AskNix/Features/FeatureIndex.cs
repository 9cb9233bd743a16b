using System.Collections.Immutable;
using AskNix.Understanding.Names;

namespace AskNix.Features;

/// <summary>
/// What is looked up of all features at once: their names, their options, and the packages they stand for. It is made from the data files
/// and shipped beside them, so that no sentence has to open each of them, and is looked up where it lies.
/// </summary>
internal sealed class FeatureIndex
{
    /// <summary>Stands between the options of a feature; a semicolon right behind a value is the value's own.</summary>
    public const string BetweenOptions = " ; ";

    /// <summary>Stands between an option and its value.</summary>
    public const string IsSetTo = " = ";

    // Longer names there are none, and longer words are no name.
    private const int LongestName = 200;

    private readonly WordList names;
    private readonly WordList keys;
    private readonly NumberList<ushort> featuresOfKeys;
    private readonly WordList options;
    private readonly WordList ports;
    private readonly Lazy<AskedPhrases> said = new(() => new AskedPhrases(AskedFile.Shipped("features")));
    private readonly Lazy<FeaturePackages> insteadOf;
    private readonly Lazy<FeaturePackages> offeredFor;

    /// <param name="file">The file, as it is shipped.</param>
    /// <exception cref="InvalidDataException">The file is in another form.</exception>
    public FeatureIndex(ShippedFile file)
    {
        if (!file.Bytes.StartsWith(Beginning))
            throw new InvalidDataException("The index of features is not in the form that this program reads; ASK_NIX_ACCEPT=1 ./test --filter FeatureCatalogue writes it.");
        var at = Beginning.Length;
        names = new WordList(file, ref at);
        keys = new WordList(file, ref at);
        featuresOfKeys = new NumberList<ushort>(file, keys.Count, ref at);
        options = new WordList(file, ref at);
        ports = new WordList(file, ref at);
        var (instead, offered) = (new WordList(file, ref at), new WordList(file, ref at));
        insteadOf = new Lazy<FeaturePackages>(() => new FeaturePackages(Packages(instead)));
        offeredFor = new Lazy<FeaturePackages>(() => new FeaturePackages(Packages(offered)));
    }

    /// <summary>How such a file begins.</summary>
    public static ReadOnlySpan<byte> Beginning => "ask-nix features 1\n"u8;

    /// <summary>All features, by name.</summary>
    public IEnumerable<string> Names => Numbers.Select(feature => names[feature]);

    private IEnumerable<int> Numbers => Enumerable.Range(0, names.Count);

    /// <summary>The file that is shipped.</summary>
    public static FeatureIndex Shipped() => new(new ShippedFile("features/index.bin"));

    /// <summary>The feature that goes by these words. A short name is always its own feature, whatever another one is also called.</summary>
    public string? Resolve(string words)
    {
        Span<char> key = stackalloc char[LongestName];
        return words.Length <= LongestName && keys.Find(key[..FeatureKey.Write(words, key)]) is >= 0 and var found ? names[featuresOfKeys.Span[found]] : null;
    }

    /// <summary>The feature that does what is described, and how like that is to what people say for it.</summary>
    public (string Feature, double Likeness)? Describe(string need) => said.Value.Best(need);

    /// <summary>The features nearest to what is described.</summary>
    public IReadOnlyList<(string Feature, double Likeness)> Near(string need, int limit) => said.Value.Near(need, limit);

    public ImmutableSortedDictionary<string, string>? OptionsOf(string feature) => names.Find(feature) is >= 0 and var found ? Options(options[found]) : null;

    /// <summary>The feature that is meant by a package that does not work well by itself.</summary>
    public string? InsteadOf(string package) => insteadOf.Value.FeatureOf(package);

    /// <summary>The feature that may be meant by a package that is useful by itself too.</summary>
    public string? OfferedFor(string package) => offeredFor.Value.FeatureOf(package);

    /// <summary>The features that listen on a TCP port unless told otherwise.</summary>
    public IEnumerable<string> ListeningOn(string port) =>
        from feature in Numbers
        where ports[feature].Split(' ').Contains(port, StringComparer.Ordinal)
        select names[feature];

    private IEnumerable<(string Package, string Feature)> Packages(WordList packages) =>
        from feature in Numbers
        from package in packages[feature].Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select (package, names[feature]);

    private static ImmutableSortedDictionary<string, string> Options(string text) =>
        text.Split(BetweenOptions, StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(IsSetTo, 2))
            .ToImmutableSortedDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
}
