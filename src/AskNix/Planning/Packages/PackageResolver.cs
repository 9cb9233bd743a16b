using AskNix.Backend;
using AskNix.Errors;
using AskNix.Events;

namespace AskNix.Planning.Packages;

/// <summary>
/// Finds out what a package name means on this machine. The machine's own package set decides, settings and overlays included; the index
/// of the package set knows old names and what is spelt nearly so.
/// </summary>
public sealed class PackageResolver(MachineCatalogue catalogue, MachineNixpkgs nixpkgs, IMachineExpressions expressions)
{
    private const int NearNames = 5;

    private readonly PackageEvaluation _evaluation = new(expressions);

    /// <param name="attribute">An attribute path, such as <c>python3Packages.numpy</c>.</param>
    /// <exception cref="AskNixException">The machine has no package set, or its configuration cannot be evaluated.</exception>
    public async Task<PackageResolution> ResolveAsync(
        string attribute, RequestOptions request, Action<BackendEvent> report, CancellationToken cancellation)
    {
        var standing = await catalogue.StandingPackagesAsync(request, report, cancellation);
        using (standing)
        {
            var known = standing?.FindAnyCase(attribute);
            var alias = known is null ? standing?.FindAlias(attribute) : null;
            if (alias is { Target.Length: 0 })
                return new PackageResolution.Removed(attribute, alias.Note);
            var name = known?.Attribute ?? alias?.Target ?? attribute;
            if (await OnMachineAsync(name, request, report, cancellation) is { } described)
            {
                // What the index knows beyond the evaluation, such as further programs, is kept; flags and version are the machine's.
                var package = described.Package(name) with { Programs = known?.Programs ?? [] };
                return new PackageResolution.Found(
                    package, described.StorePath is not null, described.StorePath, standing is not null && known is null && alias is null, alias is null ? null : attribute);
            }
        }
        return await UnknownAsync(attribute, standing is not null, request, report, cancellation);
    }

    // Without an index the old names and the near ones are not known yet: now they are needed.
    private async Task<PackageResolution> UnknownAsync(
        string attribute, bool indexAsked, RequestOptions request, Action<BackendEvent> report, CancellationToken cancellation)
    {
        using var packages = await catalogue.PackagesAsync(request, report, cancellation);
        var leadsOn = packages.FindAlias(attribute) is not null || packages.FindAnyCase(attribute) is not null;
        if (!indexAsked && leadsOn)
            return await ResolveAsync(attribute, request, report, cancellation);
        return new PackageResolution.Unknown(attribute, packages.Near(attribute, NearNames));
    }

    // Packages can be asked about while the configuration is faulty; what the configuration adds to the package set is then not known.
    private async Task<DescribedPackage?> OnMachineAsync(
        string attribute, RequestOptions request, Action<BackendEvent> report, CancellationToken cancellation)
    {
        var location = await nixpkgs.FindAsync(request, report, cancellation);
        var configuration = nixpkgs.Configuration(request);
        try
        {
            return await _evaluation.DescribeAsync(
                MachineSystem.Packages(configuration, location), attribute, request.Offline, report, cancellation);
        }
        catch (AskNixException failure) when (configuration is not null && failure.Problem.Code == ErrorCode.EvaluationFailed)
        {
            report(new Notice(
                NoticeLevel.Warning,
                $"The configuration {configuration.Description} cannot be evaluated, so {attribute} was looked for in the package set alone: {failure.Message}"));
            return await _evaluation.DescribeAsync(
                MachineSystem.Packages(null, location), attribute, request.Offline, report, cancellation);
        }
    }
}
