using System.Collections.Frozen;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Planning.Flakes;
using AskNix.Planning.HomeManager;
using AskNix.Planning.Packages;
using AskNix.Planning.Projects;
using Nix.Store;
using Nixos.Configurations;
using Nixos.Machines;

namespace AskNix.Planning.Explaining;

/// <summary>What a topic looks like on this very machine, as far as that can be told at once: by reading links and files, never by evaluating.</summary>
public sealed class MachineFacts
{
    private readonly Machine _machine;
    private readonly MachineTools _tools;
    private readonly MachineNixpkgs _nixpkgs;
    private readonly HomeManagerProfile _home;
    private readonly FrozenDictionary<string, Func<PlanningContext, CancellationToken, Task<string?>>> _facts;

    public MachineFacts(Machine machine, MachineTools tools, MachineNixpkgs nixpkgs, HomeFolders folders)
    {
        _machine = machine;
        _tools = tools;
        _nixpkgs = nixpkgs;
        _home = new HomeManagerProfile(folders);
        _facts = new (string[] Topics, Func<PlanningContext, CancellationToken, Task<string?>> Fact)[]
        {
            (["generation", "rollback", "profile", "switch", "gc-root", "garbage-collection", "disk-space", "does-not-boot", "why-installed"], Plain(_ => Generations())),
            (["nixos", "activation", "systemd-on-nixos", "installation"], Plain(_ => RunningVersion())),
            (["configuration", "declarative", "module", "hardware-configuration", "rebuild", "install", "option", "system-path", "git-configuration", "several-machines", "debug-evaluation", "apt", "pacman", "dnf", "snap"], Plain(ConfigurationPlace)),
            (["flake", "flake-lock", "flake-input", "flake-parts"], Plain(Flake)),
            (["stateVersion"], Plain(StateVersion)),
            (["store", "store-optimisation", "closure", "nar", "input-addressed", "nix-repair"], Plain(_ => $"The store of this machine is {_machine.StoreDirectory}.")),
            (["home-manager"], Plain(_ => Home())),
            (["channel", "nixpkgs", "update", "unfree", "release-model", "upgrade-release", "pin-package", "unstable-package", "search"], PackageSetAsync),
            (["nix", "nix-daemon", "lix", "remote-build"], NixVersionAsync),
        }.SelectMany(group => group.Topics.Select(topic => KeyValuePair.Create(topic, group.Fact))).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A sentence or two; null where there is nothing to tell.</summary>
    public async Task<string?> OfAsync(string topic, PlanningContext context, CancellationToken cancellation)
    {
        if (!_facts.TryGetValue(topic, out var fact))
            return null;
        try
        {
            return await fact(context, cancellation);
        }
        catch (Exception failure) when (failure is AskNixException or IOException or UnauthorizedAccessException)
        {
            // The explanation stands without it.
            return null;
        }
    }

    private static Func<PlanningContext, CancellationToken, Task<string?>> Plain(Func<PlanningContext, string?> fact) =>
        (context, _) => Task.FromResult(fact(context));

    private string? Generations()
    {
        var state = new Profile(_machine.SystemProfile).Read();
        var count = state.Generations.Count;
        return state.CurrentNumber is { } number
            ? $"The system has {count} generation{(count == 1 ? "" : "s")}; number {number} is the current one."
            : null;
    }

    private string? RunningVersion()
    {
        var file = Path.Combine(_machine.CurrentSystem, "nixos-version");
        return File.Exists(file) ? $"This machine runs NixOS {File.ReadAllText(file).Trim()}." : null;
    }

    private string? ConfigurationPlace(PlanningContext context) =>
        _nixpkgs.Configuration(context.Options) is { } configuration ? $"The configuration of this machine is {configuration.Description}." : null;

    private string? Flake(PlanningContext context)
    {
        if (_nixpkgs.Configuration(context.Options) is not { } configuration)
            return null;
        if (configuration is not FlakeConfiguration flake)
            return $"This machine's configuration {configuration.Description} is not a flake.";
        var file = Path.Combine(flake.Directory, "flake.lock");
        return File.Exists(file) && FlakeLock.TryRead(File.ReadAllBytes(file), out var locked)
            ? $"This machine's configuration is the flake {flake.Description}. Its inputs: {string.Join(", ", locked.Direct.Select(input => $"{input.Name} {input.State}"))}."
            : $"This machine's configuration is the flake {flake.Description}; nothing pins its inputs yet.";
    }

    private string? StateVersion(PlanningContext context) =>
        _nixpkgs.Configuration(context.Options) is { } configuration && WrittenStateVersion.Find(configuration) is { } version
            ? $"This machine's configuration says \"{version}\". ask-nix never changes it."
            : null;

    private string? Home() => _home.Generations() is { IsEmpty: false } generations
        ? $"Home Manager is in use: {generations.Length} generation{(generations.Length == 1 ? "" : "s")}, the newest of {generations[0].CreatedAt:yyyy-MM-dd}."
        : "Home Manager is not in use by you on this machine.";

    private async Task<string?> PackageSetAsync(PlanningContext context, CancellationToken cancellation)
    {
        var location = await _nixpkgs.FindAsync(context.Options, context.Report, cancellation);
        return $"Packages of this machine come from {location.Origin}{(location.Release is { } release ? $", release {release}" : "")}: {location.Path}";
    }

    private async Task<string?> NixVersionAsync(PlanningContext context, CancellationToken cancellation)
    {
        var output = await _tools.RunCheckedAsync(["nix", "--version"], ErrorCode.NotAvailable, context.Report, cancellation);
        return $"This machine has {output.Trim()}.";
    }
}
