using System.Buffers;
using System.Text;
using Nix.Formats;

namespace Nix.Evaluation.Builtins.Derivations;

/// <summary>
/// What stands for each derivation in the hash of those that need it: its own hash computed in the same way, or for one
/// with a fixed output that output's hash, so that it does not matter how the same thing is downloaded.
/// </summary>
sealed class DerivationHashes(Evaluator evaluator)
{
    readonly Dictionary<string, DerivationModulo> known = new(StringComparer.Ordinal);
    readonly ArrayBufferWriter<byte> buffer = new(1 << 16);

    string Store => evaluator.Host.Store.Directory;

    /// <summary>Remembers a derivation that has been computed.</summary>
    public void Keep(string baseName, DerivationModulo hash) => known[baseName] = hash;

    /// <summary>The hash of a derivation, read from the store if it is not one of this evaluation.</summary>
    public DerivationModulo Of(string baseName)
    {
        if (known.TryGetValue(baseName, out var hash))
            return hash;
        var draft = StoredDerivation.Read(StorePath.ParseBaseName(baseName), evaluator);
        hash = Compute(draft);
        known.Add(baseName, hash);
        return hash;
    }

    /// <summary>The hash of a derivation whose outputs have their paths.</summary>
    public DerivationModulo Compute(DerivationDraft draft)
    {
        if (draft.Kind == DerivationOutputKind.Fixed)
        {
            var output = draft.Outputs["out"];
            string inner = $"fixed:out:{output.HashAlgorithm}:{output.Hash}:{output.Path}";
            return new DerivationModulo(IsDeferred: false, Convert.ToHexStringLower(Sha256.Hash(Encoding.ASCII.GetBytes(inner))));
        }

        byte[]? digest = Hash(draft, isMasked: false);
        return digest is null || draft.Kind is DerivationOutputKind.Floating or DerivationOutputKind.Impure or DerivationOutputKind.Deferred
            ? new DerivationModulo(IsDeferred: true, "")
            : new DerivationModulo(IsDeferred: false, Convert.ToHexStringLower(digest));
    }

    /// <summary>The hash that the paths of the outputs are made of; null where an input has no path yet.</summary>
    public byte[]? Hash(DerivationDraft draft, bool isMasked)
    {
        var inputs = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach ((string path, var outputs) in draft.InputDerivations)
        {
            var modulo = Of(path);
            if (modulo.IsDeferred)
                return null;
            if (!inputs.TryAdd(modulo.Hash, outputs))
                inputs[modulo.Hash] = new SortedSet<string>(inputs[modulo.Hash].Concat(outputs), StringComparer.Ordinal);
        }

        buffer.ResetWrittenCount();
        DerivationText.Write(buffer, draft, Store, isMasked, inputs);
        return Sha256.Hash(buffer.WrittenSpan);
    }

    /// <summary>The file of a derivation.</summary>
    public byte[] Print(DerivationDraft draft)
    {
        buffer.ResetWrittenCount();
        DerivationText.Write(buffer, draft, Store, isMasked: false, inputs: null);
        return buffer.WrittenSpan.ToArray();
    }
}
