using System.Collections.Immutable;
using Nixos.Configurations;

namespace AskNix.Planning.Packages;

/// <summary>How packages are tried.</summary>
/// <param name="Command">The argument vector.</param>
/// <param name="IsShell">Whether it opens a shell; otherwise it only builds.</param>
/// <param name="Packages">Nix expression of the list of packages.</param>
internal sealed record TrialWay(ImmutableArray<string> Command, bool IsShell, string Packages)
{
    /// <summary>
    /// <c>nix-shell -p</c> takes packages from the package set as it comes, so that it serves where that has all of them, allows them by
    /// its own settings, and can make a shell. Otherwise the packages of the machine's configuration are built.
    /// </summary>
    public static async Task<TrialWay> ChooseAsync(
        IReadOnlyCollection<PackageResolution.Found> packages,
        NixpkgsLocation location,
        SystemConfiguration? configuration,
        IMachineExpressions expressions,
        PlanningContext context,
        CancellationToken cancellation)
    {
        var plain = MachineSystem.Packages(null, location);
        var attributes = packages.Select(found => found.Package.Attribute).ToArray();
        var tests = string.Join(" && ", attributes.Select(attribute =>
            $"p ? {MachineSystem.AttributePath(attribute)} && (builtins.tryEval p.{MachineSystem.AttributePath(attribute)}.outPath).success"));
        var serves = await expressions.EvaluateAsync(
            $"let p = {plain}; in p ? runCommandCC && p ? bashInteractive && {tests}", context.Options.Offline, context.Report, cancellation);
        return serves.Trim() == "true"
            ? new TrialWay(["nix-shell", "-I", $"nixpkgs={location.Path}", "-p", .. attributes], IsShell: true, List(plain, attributes))
            : Build(List(MachineSystem.Packages(configuration, location), attributes));
    }

    private static TrialWay Build(string list) => new(
        ["nix-build", "--no-out-link", "--option", "extra-experimental-features", "nix-command flakes", "-E", list], IsShell: false, list);

    private static string List(string packages, string[] attributes) =>
        $"let p = {packages}; in [ {string.Join(' ', attributes.Select(attribute => $"p.{MachineSystem.AttributePath(attribute)}"))} ]";
}
