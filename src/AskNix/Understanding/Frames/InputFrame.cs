using System.Collections.Immutable;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Frames;

/// <summary>Flake inputs named anywhere: what stands around "input", and nixpkgs.</summary>
static class InputFrame
{
    static readonly WordSet WellKnown = WordTable.Set(
        """
        nixpkgs home-manager nixos-hardware flake-utils flake-parts sops-nix agenix disko nix-darwin impermanence stylix nixvim lanzaboote nur treefmt-nix rust-overlay fenix devenv nixos-generators crane
        deploy-rs colmena plasma-manager nix-index-database nix-flatpak catppuccin microvm nixos-wsl nix-colors pre-commit-hooks poetry2nix nix-ld flake-compat nixgl
        """);

    // What stands beside "input" and is no name.
    static readonly WordSet NoNames = WordTable.Set("for please now new newer latest of in from called named to up and or is are has have had was were that which this it alone only one another the needs should must can forward");

    public static ImmutableArray<string> In(IReadOnlyList<Token> tokens)
    {
        var inputs = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < tokens.Count; at++)
        {
            var named = WellKnown.Contains(tokens[at].Word) || (at + 1 < tokens.Count && tokens[at + 1].Word is "input" && tokens[at].Word is not ("the" or "flake" or "an" or "my") && !NoNames.Contains(tokens[at].Word))
                || (at > 0 && tokens[at - 1].Word is "input" && tokens[at].Text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_') && !NoNames.Contains(tokens[at].Word))
                || at > 1 && tokens[at - 1].Word is "called" or "named" && tokens[at - 2].Word is "input";
            if (named && !inputs.Contains(tokens[at].Text))
                inputs.Add(tokens[at].Text);
        }

        return inputs.ToImmutable();
    }
}
