using AskNix.Backend;
using AskNix.Catalogue;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Understanding;
using Nixos.Machines;

namespace AskNix.Planning.Packages;

/// <summary>
/// The packages and options of the machine, from the indexes of its own package set and configuration. An index that does not stand
/// yet is built where it is needed, with progress, once for each revision.
/// </summary>
/// <param name="chosen">How often the person chose which attribute; null where nothing is remembered.</param>
/// <param name="known">What well-known programs are called and are for.</param>
public sealed class MachineCatalogue(
    Machine machine,
    MachineNixpkgs nixpkgs,
    MachineExpressions expressions,
    PackageIndexer packages,
    OptionIndexer options,
    Func<IReadOnlyDictionary<string, int>>? chosen = null,
    IPackageNames? known = null)
{
    /// <summary>The packages, when their index stands already; null otherwise.</summary>
    /// <exception cref="AskNixException">The machine has no package set.</exception>
    public async Task<PackageCatalogue?> StandingPackagesAsync(RequestOptions request, Action<BackendEvent> report, CancellationToken cancellation) =>
        OpenPackages(await nixpkgs.FindAsync(request, report, cancellation));

    /// <summary>The packages; their index is built first where it does not stand.</summary>
    /// <exception cref="AskNixException">The machine has no package set, or it cannot be evaluated.</exception>
    public async Task<PackageCatalogue> PackagesAsync(RequestOptions request, Action<BackendEvent> report, CancellationToken cancellation)
    {
        var location = await nixpkgs.FindAsync(request, report, cancellation);
        if (OpenPackages(location) is { } standing)
            return standing;
        report(new PhaseStarted($"listing the packages of {location.Origin}, once for this revision"));
        await packages.Build(PackageSource(location, request, report), new EventProgress(report), again: false, cancellation);
        return OpenPackages(location) ?? throw Unreadable(packages.PathOf(location.RevisionKey));
    }

    /// <summary>What the package index is filled from; the background indexer takes it too.</summary>
    public IIndexSource PackageSource(NixpkgsLocation location, RequestOptions request, Action<BackendEvent> report) => new EvaluatedPackages(
        new MachineExpressionSource(expressions, request.Offline, report),
        NixText.Path(location.Path),
        location.RevisionKey,
        new EventProgress(report));

    /// <summary>
    /// The options of the machine's configuration, those of its own modules among them; their index is built first where it does not
    /// stand. Where there is no configuration, or it cannot be evaluated, these are the options of its NixOS.
    /// </summary>
    /// <exception cref="AskNixException">The machine has no package set, or that has no NixOS.</exception>
    public async Task<OptionCatalogue> OptionsAsync(RequestOptions request, Action<BackendEvent> report, CancellationToken cancellation)
    {
        var location = await nixpkgs.FindAsync(request, report, cancellation);
        if (nixpkgs.Configuration(request) is { } configuration)
        {
            try
            {
                // Any file of the configuration can bring options in, so that they are listed anew when one changes.
                var key = $"{NixpkgsIdentity.Of(configuration.Directory, machine.StoreDirectory)}-{location.RevisionKey}";
                return await OptionsAsync(MachineSystem.Expression(configuration, location), key, request, report, cancellation);
            }
            catch (AskNixException failure) when (failure.Problem.Code == ErrorCode.EvaluationFailed)
            {
                report(new Notice(
                    NoticeLevel.Warning,
                    $"The configuration {configuration.Description} cannot be evaluated, so these are the options of NixOS without it: {failure.Message}"));
            }
        }
        return await OptionsAsync(MachineSystem.Empty(location), location.RevisionKey, request, report, cancellation);
    }

    private async Task<OptionCatalogue> OptionsAsync(
        string system, string key, RequestOptions request, Action<BackendEvent> report, CancellationToken cancellation)
    {
        if (OptionCatalogue.Open(options.PathOf(key)) is { } standing)
            return standing;
        report(new PhaseStarted("listing the options of this configuration, once for this state of it"));
        var source = new EvaluatedOptions(new MachineExpressionSource(expressions, request.Offline, report), system, key);
        await options.Build(source, again: false, cancellation);
        return OptionCatalogue.Open(options.PathOf(key)) ?? throw Unreadable(options.PathOf(key));
    }

    private PackageCatalogue? OpenPackages(NixpkgsLocation location) =>
        PackageCatalogue.Open(packages.PathOf(location.RevisionKey), chosen?.Invoke(), known);

    private static AskNixException Unreadable(string path) => new(
        ErrorCode.OperationFailed, $"The index {path} was built but cannot be read.", "See that the disk is not full, then: ask-nix index.");
}
