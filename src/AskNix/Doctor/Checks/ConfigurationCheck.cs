using Nixos.Configurations;

namespace AskNix.Doctor.Checks;

/// <summary>Whether the configuration of the machine is found.</summary>
internal sealed class ConfigurationCheck : ICheck
{
    public string Name => "configuration";

    public Task<Finding> RunAsync(Patient patient, CancellationToken cancellation)
    {
        var found = ConfigurationLocator.Find(patient.Machine, patient.Flake, patient.File);
        return Task.FromResult(found switch
        {
            not null => Finding.Good(found.Description),
            null when patient.Flake is { } flake => new Finding(Health.Blocking, $"There is no flake.nix at {flake}.", "Give the folder of the flake, or folder#name."),
            null when patient.File is { } file => new Finding(Health.Blocking, $"There is no file {file}.", "Give the module that nixos-rebuild evaluates."),
            null => new Finding(
                Health.Blocking,
                $"There is neither a flake.nix nor a configuration.nix in {patient.Machine.ConfigurationDirectory}.",
                "Name it with --flake or --file; nixos-generate-config makes a first one."),
        });
    }
}
