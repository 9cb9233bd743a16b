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

    private static string Of(string text) => "/" + Base32.Encode(Sha256.Hash(Encoding.UTF8.GetBytes(text)));
}
