using AskNix.Backend;
using AskNix.Planning.Flakes;
using AskNix.Planning.Systems;
using Nix.Store;
using Nixos.Configurations;
using Nixos.Machines;

namespace AskNix.Planning.Status;

/// <summary>Finds where the machine's packages come from, without evaluating or fetching anything. What may not be read is left out.</summary>
internal sealed class PackageSources(Machine machine)
{
    /// <returns>Null where there is no configuration, or neither channel nor lock file.</returns>
    public PackageSource? Find(RequestOptions options)
    {
        try
        {
            return ConfigurationLocator.Find(machine, options.Flake, options.File) switch
            {
                FlakeConfiguration flake => OfFlake(flake),
                ClassicConfiguration => OfChannel(),
                _ => null,
            };
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static PackageSource? OfFlake(FlakeConfiguration flake)
    {
        var file = Path.Combine(flake.Directory, "flake.lock");
        return File.Exists(file) && FlakeLock.TryRead(File.ReadAllBytes(file), out var locked) && locked.Resolve("nixpkgs") is { } input
            ? new PackageSource("flake", input.Source, input.Revision, input.LastModified)
            : null;
    }

    private PackageSource? OfChannel()
    {
        if (new Profile(machine.ChannelProfile).Read().Current is not { } current)
            return null;
        var revision = Path.Combine(machine.ChannelProfile, "nixos", ".git-revision");
        return new PackageSource("channel", Address(), File.Exists(revision) ? File.ReadAllText(revision).Trim() : null, current.CreatedAt);
    }

    private string? Address()
    {
        try
        {
            return new ChannelList(machine).Read().FirstOrDefault(channel => channel.Name == "nixos")?.Url;
        }
        catch (UnauthorizedAccessException)
        {
            // The list is in root's home.
            return null;
        }
    }
}
