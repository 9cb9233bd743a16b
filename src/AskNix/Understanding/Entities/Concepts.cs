using System.Collections.Frozen;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Entities;

/// <summary>The words of NixOS's own world, and the topic each belongs to.</summary>
static class Concepts
{
    static readonly FrozenDictionary<string, string> Topics = WordTable.Map(
        """
        generation generations system_generation = generation, flake flakes nix_flake flake.nix flake.lock flake_lock = flake, channel channels nix_channel = channel
        derivation derivations drv .drv = derivation, nix nix_language nix_lang = nix, nixos = nixos, nixpkgs = nixpkgs, overlay overlays nixpkgs_overlay = overlay
        home-manager = home-manager, gc garbage collect_garbage = garbage-collection, rollback rollbacks rolling_back = rollback, module modules nixos_module = module
        option options nixos_option = option, profile profiles nix_profile user_profile = profile, specialisation specialisations specialization = specialisation
        closure closures runtime_closure = closure, substituter substituters cache binary_cache binary_caches cachix substitute = binary-cache, nix-shell shell.nix = nix-shell
        devshell dev_shell development_shell development_environment = devshell, store nix_store /nix/store nix-store store_path store_paths = store, stateversion system.stateversion state_version = stateVersion
        configuration configuration.nix = configuration, hardware-configuration.nix hardware-configuration hardware_configuration = hardware-configuration
        nix_daemon nix-daemon daemon = nix-daemon, attribute attributes attribute_path = attribute, input inputs flake_input flake_inputs = flake-input, lock_file lockfile = flake-lock
        rebuild nixos-rebuild = rebuild, switch nixos-rebuild_switch = switch, declarative declarative_configuration = declarative, imperative imperative_installation = imperative
        fixed-output fixed_output fod = fixed-output-derivation, ifd import_from_derivation = import-from-derivation, purity pure impure = purity, reproducible reproducibility = reproducibility
        gc_root gcroot gc_roots gcroots garbage_root = gc-root, nar narinfo = nar, nix-env = nix-env, nix-channel = channel, nix-build = nix-build, nixos-option = option, nix_repl = repl
        undo = undo, update updates upgrade upgrades = update, unstable stable nixos-unstable unstable_channel = channel, unfree unfree_software unfree_packages = unfree, bootloader = bootloader
        activation activation_script = activation, secrets agenix sops-nix = secrets, nixos-generators disko impermanence colmena = tool, callpackage = callPackage, mkderivation = mkDerivation
        mkif mkforce mkdefault mkmerge = module-functions, lib = lib, with rec let inherit = language, user users = users, fhs = fhs, nix-ld = nix-ld, patchelf = patchelf, ofborg hydra = hydra
        system_profile = profile, with_pkgs = language, dirty_tree = flake, optimise optimisation = store-optimisation, nix-collect-garbage = garbage-collection, comma = comma, install_package = install
        """);

    /// <summary>The topic of a phrase such as "a flake" or "the nix store", or null.</summary>
    public static string? Find(IReadOnlyList<Token> phrase)
    {
        var words = phrase.Select(token => token.Word).SkipWhile(word => word is "a" or "an" or "the" or "my" or "these" or "this" or "called").ToList();
        while (words.Count > 1 && words[^1] is "in" or "on" or "of" or "for" or "nixos" or "nix" or "exactly" or "anyway" or "here" or "actually" or "mean" or "concept" or "about" or "really" && words.Count > 1)
            words.RemoveAt(words.Count - 1);
        if (words is ["nix" or "nixos" or "system", _, ..] && Topics.GetValueOrDefault(string.Join('_', words.Skip(1))) is { } inner && !Topics.ContainsKey(string.Join('_', words)))
            return inner;
        return Topics.GetValueOrDefault(string.Join('_', words));
    }
}
