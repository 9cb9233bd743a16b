using System.Text;

namespace Nix.Formats;

/// <summary>
/// What stands for each derivation in the hash of those that need it: its own hash computed in the same way, or for one with a fixed
/// output that output's hash, so that it does not matter how the same thing is downloaded (manual: hash modulo of derivations).
/// Each derivation is read and hashed once. Not for use by two threads at once.
/// </summary>
/// <param name="storeDirectory">The store directory.</param>
/// <param name="read">Reads a derivation that is needed and was not given to <see cref="Keep"/>.</param>
public sealed class DerivationHashes(string storeDirectory, Func<StorePath, Derivation> read)
{
    private static readonly byte[] s_impure = Sha256.Hash("impure"u8);

    private readonly Dictionary<StorePath, DerivationModulo> _known = [];

    /// <summary>Remembers a derivation that lies at that path, or will.</summary>
    public void Keep(StorePath path, Derivation derivation) => _known[path] = Compute(derivation);

    /// <summary>What stands for the derivation at that path.</summary>
    /// <exception cref="NixFormatException">Derivations need one another in a circle, which no store can have.</exception>
    public DerivationModulo Of(StorePath path)
    {
        if (_known.TryGetValue(path, out var known))
            return known;
        // Depth first without recursion: a chain of derivations may be long.
        var pending = new Stack<(StorePath Path, Derivation Derivation)>([(path, read(path))]);
        var open = new HashSet<StorePath> { path };
        while (pending.TryPeek(out var next))
        {
            var (current, derivation) = next;
            StorePath? missing = null;
            if (FixedOutput(derivation) is null)
                missing = derivation.InputDerivations.Keys.Cast<StorePath?>().FirstOrDefault(input => !_known.ContainsKey(input!.Value));
            if (missing is { } first)
            {
                if (!open.Add(first))
                    throw new NixFormatException($"the derivation '{first}' needs itself");
                pending.Push((first, read(first)));
                continue;
            }
            pending.Pop();
            open.Remove(current);
            _known.TryAdd(current, Compute(derivation));
        }
        return _known[path];
    }

    /// <summary>The hash that the paths of its outputs are made of, whatever they are now; null where an input has no path yet.</summary>
    public byte[]? OutputDigest(Derivation derivation) => Hash(derivation, isMasked: true) is { IsDeferred: false } known ? known.Hash : null;

    /// <summary>
    /// The hash by which the records of realisations name the derivation, whose outputs' paths are known only once they are built (staticOutputHashes in
    /// src/libstore/derivations.cc).
    /// </summary>
    public byte[] RealisationDigest(Derivation derivation)
    {
        if (FixedOutput(derivation) is not null)
            return Convert.FromHexString(Compute(derivation).Hash);
        return IsImpure(derivation) ? s_impure : Hash(derivation, isMasked: true).Hash;
    }

    /// <summary>Where the outputs are to be: computed, not read from them. Null for those whose paths depend on their content, or on that of an input.</summary>
    /// <exception cref="NixFormatException">An output cannot have such a name.</exception>
    public IReadOnlyDictionary<string, StorePath?> OutputPaths(Derivation derivation)
    {
        var digest = new Lazy<byte[]?>(() => OutputDigest(derivation));
        var paths = new Dictionary<string, StorePath?>(StringComparer.Ordinal);
        foreach (var (name, output) in derivation.Outputs)
        {
            paths.Add(name, output switch
            {
                DerivationOutput.Fixed { Address: var address } =>
                    StorePath.OfContent(storeDirectory, StorePath.OutputName(derivation.Name, name), address),
                DerivationOutput.InputAddressed or DerivationOutput.Deferred when digest.Value is { } known =>
                    StorePath.OfOutput(storeDirectory, name, known, derivation.Name),
                _ => null,
            });
        }
        return paths;
    }

    private DerivationModulo Compute(Derivation derivation)
    {
        if (derivation.Outputs.Count == 0)
            throw new NixFormatException($"the derivation '{derivation.Name}' has no outputs");
        if (FixedOutput(derivation) is { } output)
        {
            var inner = $"fixed:out:{output.MethodAndAlgorithm}:{output.HashText}:{output.Path.In(storeDirectory)}";
            return new DerivationModulo(Convert.ToHexStringLower(Sha256.Hash(Encoding.UTF8.GetBytes(inner))), IsDeferred: false);
        }
        if (IsImpure(derivation))
            return new DerivationModulo(Convert.ToHexStringLower(s_impure), IsDeferred: true);
        var isAddressed = derivation.Outputs.Values.All(promised => promised is DerivationOutput.InputAddressed);
        var (hash, isDeferred) = Hash(derivation, isMasked: false);
        return new DerivationModulo(Convert.ToHexStringLower(hash), isDeferred || !isAddressed);
    }

    private (byte[] Hash, bool IsDeferred) Hash(Derivation derivation, bool isMasked)
    {
        var isDeferred = false;
        var inputs = new List<KeyValuePair<string, SortedSet<string>>>(derivation.InputDerivations.Count);
        foreach (var (path, input) in derivation.InputDerivations)
        {
            var modulo = Of(path);
            // What an output that is a derivation will make has no path either before that derivation is there. It has no part in the hash.
            isDeferred |= modulo.IsDeferred || input.DynamicOutputs is not null;
            if (input.Outputs.Count > 0)
                inputs.Add(new(modulo.Hash, input.Outputs));
        }
        Merge(inputs);

        using var text = new ByteText(1 << 12);
        DerivationWriter.Write(text, derivation, storeDirectory, isMasked, inputs);
        return (Sha256.Hash(text.Written), isDeferred);
    }

    /// <summary>Puts the inputs in the order of what stands for them. What stands for two, as two ways of fetching the same, is named once with the outputs of both.</summary>
    private static void Merge(List<KeyValuePair<string, SortedSet<string>>> inputs)
    {
        inputs.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        for (var i = inputs.Count - 1; i > 0; i--)
        {
            if (inputs[i].Key != inputs[i - 1].Key)
                continue;
            inputs[i - 1] = new(inputs[i].Key, new SortedSet<string>(inputs[i - 1].Value.Concat(inputs[i].Value), StringComparer.Ordinal));
            inputs.RemoveAt(i);
        }
    }

    private static bool IsImpure(Derivation derivation) => derivation.Outputs.Values.Any(output => output is DerivationOutput.Impure);

    private static DerivationOutput.Fixed? FixedOutput(Derivation derivation) =>
        derivation.Outputs.Count == 1 ? derivation.Outputs.GetValueOrDefault("out") as DerivationOutput.Fixed : null;
}
