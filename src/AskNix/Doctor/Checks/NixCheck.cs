using AskNix.Engines.Traditional;

namespace AskNix.Doctor.Checks;

/// <summary>Whether Nix is installed, and which.</summary>
internal sealed class NixCheck : ICheck
{
    // The oldest one the engines are tested with.
    private static readonly Version Oldest = new(2, 8);

    public string Name => "nix";

    public async Task<Finding> RunAsync(Patient patient, CancellationToken cancellation)
    {
        var tools = new MachineTools(patient.Machine);
        if (!tools.Has("nix-env"))
        {
            return new Finding(
                Health.Blocking,
                $"Nix is not found: there is no nix-env in PATH ({tools.SearchPath ?? "which is unset"}).",
                "Install Nix (on Debian: apt install nix-bin), or put the folder of its programs on PATH.");
        }

        var result = await tools.RunAsync(["nix-env", "--version"], _ => { }, cancellation);
        if (!result.Succeeded)
            return new Finding(Health.Blocking, $"nix-env does not run: {result.Errors.Trim()}", "Try: nix-env --version");
        var text = result.Output.Trim();
        var number = text[(text.LastIndexOf(' ') + 1)..];
        if (Version.TryParse(Numbers(number), out var version) && version < Oldest)
            return new Finding(Health.Warning, $"Nix {number} is older than {Oldest}, the oldest one this is tested with.", "Install a newer Nix.");
        return Finding.Good($"Nix {number}, {tools.Find("nix-env")}");
    }

    // Versions under development are 2.35.0pre20260101_abcdef.
    private static string Numbers(string version) => new([.. version.TakeWhile(character => char.IsAsciiDigit(character) || character == '.')]);
}
