using AskNix.Backend;
using AskNix.Errors;
using Nixos.Configurations;
using Nixos.Machines;

namespace AskNix.Planning.Flakes;

/// <summary>
/// Finds the flake a sentence is about: the one named by --flake, else the one the machine's configuration stands in, else the one of
/// the current folder or the nearest folder above it.
/// </summary>
/// <param name="machine">The machine.</param>
/// <param name="currentDirectory">Where the person stands, absolute.</param>
public sealed class FlakeLocator(Machine machine, string currentDirectory)
{
    /// <exception cref="AskNixException">There is none.</exception>
    public FlakeTarget Find(RequestOptions options)
    {
        if (options.Flake is { } named)
            return FromReference(named);
        if (ConfigurationLocator.Find(machine, null, options.File) is FlakeConfiguration system)
            return FlakeTarget.Local(system.Directory, system.InGit, isMachine: true);
        return InCurrentDirectory() ?? throw new AskNixException(
            ErrorCode.NotAvailable,
            $"There is no flake here: neither {machine.ConfigurationDirectory} nor {currentDirectory} holds a flake.nix.",
            "Go to the folder of the flake, name it with --flake DIR, or let one be written: ask-nix \"create a flake for a python project\".");
    }

    /// <summary>The flake of the current folder or the nearest folder above it, up to the root of a git work tree.</summary>
    public FlakeTarget? InCurrentDirectory()
    {
        for (var folder = currentDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "flake.nix")))
                return FlakeTarget.Local(folder, GitTree.RootOf(folder) is not null, IsMachine(folder));
            if (GitTree.IsRoot(folder))
                return null;
        }
        return null;
    }

    private FlakeTarget FromReference(string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var flake = hash < 0 ? reference : reference[..hash];
        var folder = flake.Length == 0 ? "." : flake;
        foreach (var scheme in (string[])["path:", "git+file://"])
        {
            if (folder.StartsWith(scheme, StringComparison.Ordinal))
                folder = folder[scheme.Length..];
        }
        var directory = Path.GetFullPath(folder, currentDirectory);
        if (File.Exists(Path.Combine(directory, "flake.nix")))
        {
            var inGit = GitTree.RootOf(directory) is not null && !flake.StartsWith("path:", StringComparison.Ordinal);
            return FlakeTarget.Local(directory, inGit, IsMachine(directory));
        }
        if (flake.Length == 0 || flake[0] is '.' or '/' || flake.StartsWith("path:", StringComparison.Ordinal))
        {
            throw new AskNixException(
                ErrorCode.NotAvailable, $"There is no flake.nix in {directory}.", "Name the folder of a flake with --flake DIR.");
        }
        return new FlakeTarget(flake, null, InGit: false, IsMachine: false);
    }

    private bool IsMachine(string directory) =>
        ConfigurationLocator.Find(machine, null, null) is FlakeConfiguration system && system.Directory == directory;
}
