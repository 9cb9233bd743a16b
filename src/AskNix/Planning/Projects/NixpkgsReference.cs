using AskNix.Backend;
using AskNix.Planning.Flakes;
using Nixos.Configurations;
using Nixos.Machines;

namespace AskNix.Planning.Projects;

/// <summary>
/// The flake reference a new flake names as its nixpkgs: what the machine's own flake takes, so that both share a package set; else, on
/// a machine below another root, the package set it has; else the branch of nixpkgs that every platform is built for.
/// </summary>
public sealed class NixpkgsReference(Machine machine)
{
    public string Find(RequestOptions options)
    {
        if (ConfigurationLocator.Find(machine, options.Flake, options.File) is FlakeConfiguration flake
            && Path.Combine(flake.Directory, "flake.lock") is var file && File.Exists(file)
            && FlakeLock.TryRead(File.ReadAllBytes(file), out var locked)
            && locked.Resolve("nixpkgs")?.Source is { } source && !source.StartsWith("path:.", StringComparison.Ordinal))
        {
            return source;
        }
        var channel = Path.Combine(machine.ChannelProfile, "nixos");
        return !machine.IsThisOne && File.Exists(Path.Combine(channel, "flake.nix"))
            ? "path:" + Nix.Posix.RealPath.Of(channel)
            : "github:NixOS/nixpkgs/nixpkgs-unstable";
    }
}
