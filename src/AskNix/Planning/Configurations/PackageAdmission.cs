using System.Collections.Immutable;
using AskNix.Catalogue;
using AskNix.Errors;
using AskNix.Planning.Packages;
using AskNix.Understanding;

namespace AskNix.Planning.Configurations;

/// <summary>
/// Judges packages before anything is built: unknown ones are refused with the nearest names; unfree, insecure, broken ones and those
/// for other platforms are named, with a choice that allows just them where that is a setting.
/// </summary>
public sealed class PackageAdmission(IPackageNames names, MachineCatalogue catalogue)
{
    private const string UnfreeOption = "nixpkgs.config.allowUnfreePredicate";
    private const string InsecureOption = "nixpkgs.config.permittedInsecurePackages";

    /// <param name="packages">The attributes.</param>
    /// <param name="probed">What the package set says of each, in that order.</param>
    /// <param name="allow">Plans again with the setting that allows a package; null where there is no configuration to set it in.</param>
    /// <returns>Null when all of them may be built.</returns>
    public async Task<Proposal?> JudgeAsync(
        ImmutableArray<string> packages,
        ImmutableArray<ProbedPackage> probed,
        PlanningContext context,
        CancellationToken cancellation,
        Func<ConfigurationWish, CancellationToken, Task<Proposal>>? allow = null)
    {
        for (var at = 0; at < packages.Length; at++)
        {
            if (!probed[at].Exists)
                return await UnknownAsync(packages[at], context, cancellation);
        }
        for (var at = 0; at < packages.Length; at++)
        {
            if (!probed[at].Allowed)
                return Refused(packages[at], probed[at], allow);
        }
        return null;
    }

    private async Task<Proposal.Refusal> UnknownAsync(string attribute, PlanningContext context, CancellationToken cancellation)
    {
        using var index = await catalogue.StandingPackagesAsync(context.Options, context.Report, cancellation);
        var near = new CataloguePackageNames(names, index).Near(attribute, 5);
        var advice = near.IsEmpty
            ? $"Search for it: ask-nix \"search {attribute}\"."
            : $"Did you mean {string.Join(", ", near)}?";
        return new Proposal.Refusal(
            new Problem(ErrorCode.UnknownPackage, $"There is no package {attribute} in the package set of this machine.", advice),
            [.. near.Select(name => $"install {name}")]);
    }

    private static Proposal Refused(string attribute, ProbedPackage package, Func<ConfigurationWish, CancellationToken, Task<Proposal>>? allow)
    {
        var problem = new Problem(ErrorCode.PackageRefused, $"{attribute} {package.Version} is not built here: {Reason(package)}.", Advice(attribute, package));
        if (allow is null || Allowance(attribute, package) is not { } allowance)
            return new Proposal.Refusal(problem);
        return new Proposal.Question(
            problem.Message,
            [allowance.Title, "leave it"],
            Then: (choice, cancellation) => choice == allowance.Title ? allow(allowance, cancellation) : Task.FromResult<Proposal>(new Proposal.Refusal(problem)),
            Problem: problem);
    }

    private static string Reason(ProbedPackage package) => package switch
    {
        { Unsupported: true } => "it is not made for this kind of machine",
        { Broken: true } => "its package is marked as broken",
        { Insecure: true } => $"it has known vulnerabilities{(package.Vulnerabilities.IsDefaultOrEmpty ? "" : $" ({string.Join(", ", package.Vulnerabilities)})")}",
        { Unfree: true } => "its licence is not free, and the configuration allows free software only",
        _ => "its package set refuses it",
    };

    private static string Advice(string attribute, ProbedPackage package) => package switch
    {
        { Unsupported: true } => $"Look for another program that does the same: ask-nix \"search {attribute}\".",
        { Broken: true } => "Wait for a newer package set (ask-nix update), or choose another program.",
        { Insecure: true } => $"Choose another program, or allow it knowingly: {InsecureOption} = [ \"{package.Name}-{package.Version}\" ];",
        _ => $"Allow this one package: {UnfreeOption} = {UnfreePredicate(package.Name!)};",
    };

    private static string UnfreePredicate(string name) => $"pkg: builtins.elem (pkg.pname or (builtins.parseDrvName pkg.name).name) [ \"{name}\" ]";

    private static ConfigurationWish? Allowance(string attribute, ProbedPackage package) => package switch
    {
        { Unsupported: true } or { Broken: true } => null,
        { Insecure: true } => new ConfigurationWish(
            $"allow {attribute} although it is insecure", [OptionEdit.Append(InsecureOption, $"\"{package.Name}-{package.Version}\"")], []),
        { Unfree: true } => new ConfigurationWish(
            $"allow {attribute} although it is not free", [OptionEdit.Set(UnfreeOption, UnfreePredicate(package.Name!))], []),
        _ => null,
    };
}
