using System.Text;

namespace Nix.Formats;

/// <summary>Texts that stand for store paths nobody knows yet, and are replaced when they are built.</summary>
public static class Placeholder
{
    /// <summary>An output of the derivation in which it stands.</summary>
    public static string OfOutput(string output) => Of($"nix-output:{output}");

    /// <summary>An output of another derivation, whose path depends on its content.</summary>
    /// <param name="derivation">The other derivation.</param>
    /// <param name="output">The output's name.</param>
    public static string OfOther(StorePath derivation, string output) =>
        Of($"nix-upstream-output:{derivation.HashPart}:{StorePath.OutputName(derivation.DerivationName, output)}");

    /// <summary>An output of a derivation that is an output itself, and for which a placeholder stands (experimental feature <c>dynamic-derivations</c>).</summary>
    /// <param name="derivation">The placeholder of the derivation.</param>
    /// <param name="output">The output's name.</param>
    /// <exception cref="NixFormatException">It is no placeholder.</exception>
    public static string OfOutputOf(string derivation, string output)
    {
        var digest = new byte[Sha256.DigestLength];
        return derivation is ['/', ..] && Base32.TryDecode(derivation.AsSpan(1), digest)
            ? Of($"nix-computed-output:{Base32.Encode(StorePath.Fold(digest))}:{output}")
            : throw new NixFormatException($"'{derivation}' is no placeholder of a derivation");
    }

    private static string Of(string text) => "/" + Base32.Encode(Sha256.Hash(Encoding.UTF8.GetBytes(text)));
}
