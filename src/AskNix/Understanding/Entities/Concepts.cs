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
        closure closures runtime_closure = closure, substituter substituters cache binary_cache binary_caches cachix substitute = binary-cache, nix-shell nix_shell shell.nix = nix-shell
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
        attribute_set attribute_sets attrset attrsets = attribute-set, boot_loader boot_menu systemd-boot = bootloader, buildinputs nativebuildinputs propagatedbuildinputs build_inputs = build-inputs
        build_phases buildphase installphase configurephase = build-phases, cross_compilation cross-compilation cross_compiling pkgscross binfmt = cross, nixos_containers nixos-container systemd-nspawn declarative_containers = containers
        option_priority option_priorities definition_priority = definition-priority, nixos-anywhere deploy-rs = deployment, package_outputs multiple_outputs derivation_output derivation_outputs = derivation-output
        nix_develop = devshell, disk_encryption full_disk_encryption luks_encryption = disk-encryption, secure_boot lanzaboote = secure-boot, dual_boot dual_booting dual-boot = dual-boot
        session_variables path_variable = etc-default, environment.etc etc_files = etc, fetchers fetchurl fetchgit fetchfromgithub fakehash = fetchers, filesystem_hierarchy = fhs, file_systems filesystems fstab = file-systems
        fixed-output_derivation fixed-output_derivations fixed_output_derivation = fixed-output-derivation, flake-parts = flake-parts, freeform freeform_settings freeform_options = freeform
        nix_function nix_functions lambda lambdas = function, hosts_file /etc/hosts = hosts-file, initrd initramfs initial_ram_disk = initrd, content-addressed content_addressed input-addressed input_addressed store_hash = input-addressed
        nixos_installer nixos-install = installation, journal systemd_journal = journal, kernel_module kernel_modules = kernel-modules, lazy_evaluation laziness lazy thunk thunks = lazy-evaluation
        local_variables let_in = local-names, stdenv stdenv.mkderivation = mkDerivation, mkoverride = module-functions, nix_archive nix_archives = nar, nixos-hardware = nixos-hardware
        overrideattrs overriding overrides = override, version_pinning package_pinning = pin-package, release_model release_schedule release_cycle = release-model
        remote_builder remote_builders remote_builds distributed_builds = remote-build, sandbox sandboxing build_sandbox nix_sandbox = sandbox, setuid security_wrapper security_wrappers security.wrappers = setuid
        ssh_keys authorized_keys = ssh-keys, deduplication store_deduplication auto-optimise-store = store-optimisation, string_interpolation interpolation antiquotation indented_strings = string-interpolation
        submodule submodules = submodule, trusted_keys trusted-public-keys trusted_public_keys signing_keys = substituter-trust, wheel wheel_group = sudo, swap_file swapfile swap_partition = swap
        sysctl kernel_parameters kernel_params = sysctl, systempackages environment.systempackages system_packages = system-path, systemd_services systemd_units = systemd-on-nixos, systemd_timer systemd_timers = timer
        update-alternatives mime_types = update-alternatives, display_server = wayland, with_statement = with-and-inherit, makewrapper wrapprogram wrapped_programs = wrapper, show-trace = debug-evaluation
        """);

    /// <summary>The topic of a phrase such as "a flake" or "the nix store", or null.</summary>
    public static string? Find(IReadOnlyList<Token> phrase)
    {
        var words = phrase.Select(token => token.Word).SkipWhile(word => word is "a" or "an" or "the" or "my" or "these" or "this" or "called").ToList();
        while (words.Count > 1 && words[^1] is "in" or "on" or "of" or "for" or "nixos" or "nix" or "exactly" or "anyway" or "here" or "actually" or "mean" or "concept" or "about" or "really" or "work" or "works" or "working" && words.Count > 1)
            words.RemoveAt(words.Count - 1);
        if (words is ["nix" or "nixos" or "system", _, ..] && Topics.GetValueOrDefault(string.Join('_', words.Skip(1))) is { } inner && !Topics.ContainsKey(string.Join('_', words)))
            return inner;
        return Topics.GetValueOrDefault(string.Join('_', words));
    }
}
