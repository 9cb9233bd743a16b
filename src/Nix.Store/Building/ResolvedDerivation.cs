using Nix.Formats;

namespace Nix.Store.Building;

/// <summary>
/// A derivation that needs what is addressed by content, as it is once that is built: the paths stand in the place of what stood for them, and are its
/// sources (Derivation::tryResolve in src/libstore/derivations.cc).
/// </summary>
internal static class ResolvedDerivation
{
    /// <summary>Whether a derivation must be resolved before it is built.</summary>
    /// <param name="derivation">The derivation.</param>
    /// <param name="resolvesFixed">Whether that is asked for of those with a fixed output, which could do without.</param>
    /// <param name="isKnown">Whether the derivation says of all that it needs of an input where that is.</param>
    internal static bool IsNeeded(Derivation derivation, bool resolvesFixed, Func<StorePath, DerivationInput, bool> isKnown) =>
        derivation.Outputs.Values.Any(output => output is DerivationOutput.Deferred)
        || (derivation.InputDerivations.Count > 0
            && derivation.Outputs.Values.Any(output => output is DerivationOutput.Floating or DerivationOutput.Impure || resolvesFixed && output is DerivationOutput.Fixed))
        || derivation.InputDerivations.Any(input => !isKnown(input.Key, input.Value));

    /// <param name="derivation">The derivation.</param>
    /// <param name="inputs">The paths of all it needs of the derivations built before, by what stands for them.</param>
    /// <param name="storeDirectory">The store directory.</param>
    internal static Derivation Of(Derivation derivation, IReadOnlyDictionary<string, string> inputs, string storeDirectory)
    {
        var rewriter = new TextRewriter(inputs);
        var resolved = new Derivation(derivation.Name) { Platform = derivation.Platform, Builder = rewriter.Rewrite(derivation.Builder) };
        resolved.InputSources.UnionWith(derivation.InputSources);
        resolved.InputSources.UnionWith(inputs.Values.Select(input => StorePath.Parse(input, storeDirectory)));
        resolved.Arguments.AddRange(derivation.Arguments.Select(rewriter.Rewrite));
        foreach (var (name, value) in derivation.Environment)
            resolved.Environment[new ByteString(rewriter.Rewrite(name.Bytes.ToArray()))] = rewriter.Rewrite(value);
        foreach (var (name, output) in derivation.Outputs)
            resolved.Outputs.Add(name, output);
        var paths = new DerivationHashes(storeDirectory, path => throw new InvalidPathException(path.In(storeDirectory))).OutputPaths(resolved);
        foreach (var (name, output) in derivation.Outputs)
        {
            if (output is not DerivationOutput.Deferred || paths[name] is not { } path)
                continue;
            resolved.Outputs[name] = new DerivationOutput.InputAddressed(path);
            resolved.Environment[ByteString.Of(name)] = System.Text.Encoding.UTF8.GetBytes(path.In(storeDirectory));
        }
        return resolved;
    }
}
