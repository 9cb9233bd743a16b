using System.Text.Json.Nodes;
using AskNix.Backend;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Planning.Flakes;
using Nix.Formats;
using Nix.Posix;
using Nixos.Configurations;
using Nixos.Machines;

namespace AskNix.Planning.Packages;

/// <summary>
/// Finds the package set a machine takes its packages from: the <c>nixpkgs</c> of the search path for a classic configuration, the
/// locked input for a flake. Found once and kept, as it does not change while a sentence is worked on.
/// </summary>
public sealed class MachineNixpkgs(Machine machine, MachineTools tools, IMachineExpressions expressions)
{
    private readonly Dictionary<string, NixpkgsLocation> _known = new(StringComparer.Ordinal);

    /// <summary>The configuration the packages are for; null where the machine has none.</summary>
    public SystemConfiguration? Configuration(RequestOptions options) => ConfigurationLocator.Find(machine, options.Flake, options.File);

    /// <exception cref="AskNixException">There is none, or Nix is not there to tell.</exception>
    public async Task<NixpkgsLocation> FindAsync(RequestOptions options, Action<BackendEvent> report, CancellationToken cancellation)
    {
        var configuration = Configuration(options);
        var key = configuration is FlakeConfiguration flake ? flake.Reference : "";
        if (_known.TryGetValue(key, out var known))
            return known;
        var found = configuration is FlakeConfiguration system
            ? await OfFlakeAsync(system, options, report, cancellation)
            : await OfSearchPathAsync(report, cancellation);
        return _known[key] = found;
    }

    // Where the environment says it plainly nothing is asked: a search is over before Nix has started.
    private async Task<NixpkgsLocation> OfSearchPathAsync(Action<BackendEvent> report, CancellationToken cancellation)
    {
        if (NixSearchPath.Parse(machine.ToolEnvironment.GetValueOrDefault("NIX_PATH", "")).Find("nixpkgs") is { } plain && Directory.Exists(plain))
            return Location(plain, "the nixpkgs of the search path");
        var result = await tools.RunAsync(["nix-instantiate", "--find-file", "nixpkgs"], report, cancellation);
        var path = result.Output.Trim();
        if (!result.Succeeded || !Directory.Exists(path))
        {
            throw new AskNixException(new Problem(
                ErrorCode.NotAvailable,
                "There is no package set on this machine: the search path of Nix has no nixpkgs.",
                "Add a channel (nix-channel --add https://nixos.org/channels/nixos-unstable nixos, then nix-channel --update), or set NIX_PATH.",
                Details: result.Errors));
        }
        return Location(path, "the nixpkgs of the search path");
    }

    // The input called nixpkgs is asked first, because that needs no evaluation of the system; where there is none by that name, the system
    // itself tells. An input that lies in the store already is where its lock says.
    private async Task<NixpkgsLocation> OfFlakeAsync(
        FlakeConfiguration flake, RequestOptions options, Action<BackendEvent> report, CancellationToken cancellation)
    {
        if (Locked(flake) is { } locked)
            return Location(locked, $"the nixpkgs of the flake {flake.Directory}");
        var expression = $$"""
            let flake = builtins.getFlake {{NixText.String(MachineSystem.FlakeUrl(flake))}};
            in if flake.inputs ? nixpkgs then flake.inputs.nixpkgs.outPath
               else toString flake.nixosConfigurations.{{NixText.String(flake.Name)}}.pkgs.path
            """;
        var json = await EvaluateAsync(flake, expression, options, report, cancellation);
        var path = JsonNode.Parse(json)!.GetValue<string>();
        return Location(path, $"the nixpkgs of the flake {flake.Directory}");
    }

    // An input is kept as a tree hashed as an archive and called source, however it was fetched.
    private string? Locked(FlakeConfiguration flake)
    {
        var file = Path.Combine(flake.Directory, "flake.lock");
        if (!File.Exists(file) || !FlakeLock.TryRead(File.ReadAllBytes(file), out var locked)
            || locked.Resolve("nixpkgs") is not { ContentHash: { } hash, Source: { } source } || source.Contains("dir=", StringComparison.Ordinal))
        {
            return null;
        }
        try
        {
            var address = new ContentAddress(ContentAddressMethod.NixArchive, NixHash.Parse(hash));
            var path = StorePath.OfContent(machine.StoreDirectory, "source", address).In(machine.StoreDirectory);
            return Directory.Exists(path) ? path : null;
        }
        catch (NixFormatException)
        {
            // Nix refuses such a lock, in its own words.
            return null;
        }
    }

    // Nix 2.8 evaluates no flake whose lock file is not complete, and says so in terms of an option nobody gave.
    private async Task<string> EvaluateAsync(
        FlakeConfiguration flake, string expression, RequestOptions options, Action<BackendEvent> report, CancellationToken cancellation)
    {
        try
        {
            return await expressions.EvaluateAsync(expression, options.Offline, report, cancellation);
        }
        catch (AskNixException failure) when (failure.Message.Contains("requires lock file changes", StringComparison.Ordinal))
        {
            throw new AskNixException(
                failure.Problem with
                {
                    Message = $"The lock file of the flake {flake.Directory} is missing or does not pin all of its inputs, and this Nix evaluates no such flake.",
                    Advice = "Let it be written: ask-nix \"update my flake\".",
                },
                failure);
        }
    }

    private NixpkgsLocation Location(string path, string origin)
    {
        var real = RealPath.Of(path);
        return new NixpkgsLocation(real, NixpkgsIdentity.Of(real, machine.StoreDirectory), Release(real), origin);
    }

    // nixpkgs has kept its release in lib/.version since 2018; before that, and in small sets, in .version at the top.
    private static string? Release(string path)
    {
        foreach (var name in (ReadOnlySpan<string>)["lib/.version", ".version"])
        {
            var file = Path.Combine(path, name);
            if (File.Exists(file) && File.ReadAllText(file).Trim() is { Length: > 0 } release)
                return release;
        }

        return null;
    }
}
