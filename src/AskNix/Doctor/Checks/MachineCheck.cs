using Nix.Store;

namespace AskNix.Doctor.Checks;

/// <summary>Whether there is a NixOS below the root.</summary>
internal sealed class MachineCheck : ICheck
{
    public string Name => "machine";

    public Task<Finding> RunAsync(Patient patient, CancellationToken cancellation)
    {
        var machine = patient.Machine;
        if (!Directory.Exists(machine.Root))
            return Found(Health.Blocking, $"There is no directory {machine.Root}.", "Give the machine's root with --root.");
        if (new Profile(machine.SystemProfile).CurrentNumber() is { } generation)
            return Found(Health.Good, $"NixOS below {machine.Root}, generation {generation}");
        if (Path.Exists(machine.CurrentSystem) || File.Exists(machine.Below("/etc/NIXOS")))
            return Found(Health.Warning, $"NixOS below {machine.Root}, without a generation in {machine.SystemProfile}", "The next rebuild makes one.");
        return Found(
            Health.Blocking,
            $"There is no NixOS below {machine.Root}: neither {machine.SystemProfile} nor {machine.CurrentSystem} is there.",
            "Name another root with --root, or try it on the embedded machine: ask-nix --demo ...");
    }

    private static Task<Finding> Found(Health health, string text, string? remedy = null) => Task.FromResult(new Finding(health, text, remedy));
}
