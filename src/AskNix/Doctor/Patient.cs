using AskNix.Errors;
using AskNix.Settings;
using Nix.Posix;
using Nixos.Machines;

namespace AskNix.Doctor;

/// <summary>What the doctor looks at.</summary>
/// <param name="Machine">The machine that is meant.</param>
/// <param name="Environment">The variables of this process.</param>
/// <param name="Flake">As given by --flake.</param>
/// <param name="File">As given by --file.</param>
/// <param name="Build">Which build of the program runs, in words.</param>
/// <param name="Terminal">What the streams of the program are connected to, in words.</param>
public sealed record Patient(
    Machine Machine, IReadOnlyDictionary<string, string> Environment, string? Flake, string? File, string Build, string Terminal, TimeProvider Clock)
{
    /// <exception cref="AskNixException">The environment names no place for them.</exception>
    public Directories Directories => Directories.FromEnvironment(Environment, User.Current.Home);
}
