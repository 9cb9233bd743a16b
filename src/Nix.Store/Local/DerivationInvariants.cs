using Nix.Formats;

namespace Nix.Store.Local;

/// <summary>
/// What a derivation must hold to before it is registered: the paths it says for its outputs are those that follow from it. Anyone could
/// claim another's path otherwise. In the order and the words of Nix 2.34 (processDerivationOutputPaths in src/libstore/derivations.cc).
/// </summary>
/// <param name="storeDirectory">The directory its paths are in.</param>
/// <param name="read">Reads a derivation that it needs.</param>
internal sealed class DerivationInvariants(string storeDirectory, Func<StorePath, Derivation> read)
{
    private readonly DerivationHashes _hashes = new(storeDirectory, read);

    /// <exception cref="LocalStoreException">It does not say its outputs rightly.</exception>
    public void Check(StorePath path, Derivation derivation)
    {
        if (FaultOrUnreadable(derivation) is { } fault)
            throw new LocalStoreException($"while checking derivation '{path.In(storeDirectory)}': {fault}");
    }

    private string? FaultOrUnreadable(Derivation derivation)
    {
        try
        {
            return Fault(derivation);
        }
        catch (NixFormatException unreadable)
        {
            // No path can have the name of an output, or derivations need one another in a circle.
            return unreadable.Message;
        }
    }

    private string? Fault(Derivation derivation)
    {
        var type = new Lazy<string?>(() => FaultOfType(derivation));
        var paths = new Lazy<IReadOnlyDictionary<string, StorePath?>>(() => _hashes.OutputPaths(derivation));
        foreach (var (name, output) in derivation.Outputs)
        {
            var fault = output switch
            {
                DerivationOutput.InputAddressed { Path: var said } => type.Value ?? FaultOfPath(said, paths.Value[name]),
                // Right where it depends on something not known yet; else Nix warns of it.
                DerivationOutput.Deferred => type.Value ?? (paths.Value[name] is { } known ? FaultOfVariable(derivation, name, known) : null),
                DerivationOutput.Fixed => FaultOfVariable(derivation, name, paths.Value[name]!.Value),
                _ => null,
            };
            if (fault is not null)
                return fault;
        }
        return type.Value;
    }

    private string? FaultOfPath(StorePath said, StorePath? expected)
    {
        if (said == expected)
            return null;
        return $"derivation has incorrect output '{said.In(storeDirectory)}', should be {(expected is { } known ? $"'{known.In(storeDirectory)}'" : "deferred")}";
    }

    private string? FaultOfVariable(Derivation derivation, string name, StorePath expected)
    {
        var should = expected.In(storeDirectory);
        if (!derivation.Environment.TryGetValue(ByteString.Of(name), out var value))
            return $"derivation has missing environment variable '{name}', should be '{should}' but is not present";
        var said = new ByteString(value);
        return said == ByteString.Of(should) ? null : $"derivation has incorrect environment variable '{name}', should be '{should}' but is actually '{said}'";
    }

    private static string? FaultOfType(Derivation derivation)
    {
        var outputs = derivation.Outputs;
        if (outputs.Count == 0)
            return "must have at least one output";
        if (outputs.Values.DistinctBy(output => output.GetType()).Count() > 1)
            return "can't mix derivation output types";
        if (outputs.Values.First() is DerivationOutput.Fixed)
        {
            if (outputs.Keys.First() != "out")
                return "single fixed output must be named \"out\"";
            return outputs.Count == 1 ? null : "only one fixed output is allowed for now";
        }
        var algorithms = outputs.Values.OfType<DerivationOutput.Floating>().Select(output => output.Algorithm)
            .Concat(outputs.Values.OfType<DerivationOutput.Impure>().Select(output => output.Algorithm));
        return algorithms.Distinct().Count() > 1 ? "all floating outputs must use the same hash algorithm" : null;
    }
}
