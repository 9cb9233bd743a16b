using AskNix.Engines.Traditional;
using Nixos.Configurations;

namespace AskNix.Doctor.Checks;

/// <summary>Whether git is there where the configuration needs it: of a flake in a repository Nix sees the tracked files only.</summary>
internal sealed class GitCheck : ICheck
{
    public string Name => "git";

    public Task<Finding> RunAsync(Patient patient, CancellationToken cancellation)
    {
        var tools = new MachineTools(patient.Machine);
        if (tools.Has("git"))
            return Task.FromResult(Finding.Good(tools.Find("git")));
        var needed = ConfigurationLocator.Find(patient.Machine, patient.Flake, patient.File) is FlakeConfiguration { InGit: true };
        return Task.FromResult(needed
            ? new Finding(Health.Blocking, "The configuration is a flake in a git repository, and git is not found.", "Install git, or put its folder on PATH.")
            : Finding.Good("not found, and not needed here"));
    }
}
