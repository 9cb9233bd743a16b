using System.Collections.Immutable;
using Nix.Evaluation.Builtins.Versions;
using Nix.Formats;
using Nix.Store;
using Nixos.Machines;

namespace AskNix.Planning.Configurations;

/// <summary>The packages of a system that is in the store: what its <c>sw</c> refers to.</summary>
internal static class RunningPackages
{
    public static ImmutableArray<EvaluatedPackage> Of(Machine machine, string? system)
    {
        if (system is null || new DirectoryInfo(Path.Combine(system, "sw")).ResolveLinkTarget(returnFinalTarget: true) is not { } profile)
            return [];
        var directories = StoreDirectories.FromEnvironment(name => machine.ToolEnvironment.GetValueOrDefault(name));
        try
        {
            using var database = StoreDatabase.Open(directories);
            return
            [
                .. from path in database.References(profile.FullName)
                   where StorePath.TryParse(path, directories.StoreDir, out _) && path != profile.FullName
                   let name = DrvName.Parse(StorePath.Parse(path, directories.StoreDir).Name)
                   select new EvaluatedPackage(name.Name, name.Version),
            ];
        }
        catch (StoreException)
        {
            // Only the comparison with what runs is lost; the plan itself does not rest on it.
            return [];
        }
    }
}
