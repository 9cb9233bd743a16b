using System.Text.Json.Nodes;
using AskNix.Backend;
using AskNix.Catalogue;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Understanding;
using Nixos.Configurations;
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
    IMachineExpressions expressions,
    PackageIndexer packages,
    OptionIndexer options,
    Func<IReadOnlyDictionary<string, int>>? chosen = null,
    IPackageNames? known = null)
{
    /// <summary>The revision of lists that were brought in on a machine without a package set of its own.</summary>
    private const string Imported = "imported";

    /// <summary>The packages, when their index stands already; null otherwise.</summary>
    /// <exception cref="AskNixException">The machine has no package set.</exception>
    public async Task<PackageCatalogue?> StandingPackagesAsync(RequestOptions request, Action<BackendEvent> report, CancellationToken cancellation) =>
        await LocationAsync(request, report, cancellation) is { } location ? OpenPackages(location.RevisionKey) : OpenPackages(Imported);

    /// <summary>The packages; their index is built first where it does not stand.</summary>
    /// <exception cref="AskNixException">The machine has no package set, or it cannot be evaluated.</exception>
    public async Task<PackageCatalogue> PackagesAsync(RequestOptions request, Action<BackendEvent> report, CancellationToken cancellation)
    {
        if (await LocationAsync(request, report, cancellation) is not { } location)
            return OpenPackages(Imported) ?? throw NotListed("packages");
        if (OpenPackages(location.RevisionKey) is { } standing)
            return standing;
        report(new PhaseStarted($"listing the packages of {location.Origin}, once for this revision"));
        await packages.Build(PackageSource(location, request, report), new EventProgress(report), again: false, cancellation);
        return OpenPackages(location.RevisionKey) ?? throw Unreadable(packages.PathOf(location.RevisionKey));
    }

    /// <summary>
    /// Takes the packages from a list that somebody else made of the machine's revision, such as the <c>packages.json.br</c> of its
    /// channel, instead of evaluating them; on a machine without a package set it is all that is known of packages.
    /// </summary>
    /// <param name="list">A file, or an address, which Nix fetches.</param>
    /// <exception cref="AskNixException">The list cannot be had or read; what stood before still stands.</exception>
    public async Task<PackageCatalogue> ImportPackagesAsync(string list, RequestOptions request, Action<BackendEvent> report, CancellationToken cancellation)
    {
        var key = await ImportKeyAsync(request, report, cancellation);
        var file = await FileAsync(list, request, report, cancellation);
        report(new PhaseStarted($"reading the packages of {list}"));
        await packages.Build(new PackagesJsonFile(file, key), new EventProgress(report), again: true, cancellation);
        return OpenPackages(key) ?? throw Unreadable(packages.PathOf(key));
    }

    /// <summary>Takes the options of NixOS from a list, as <see cref="ImportPackagesAsync"/> does the packages; those of a configuration's own modules are not in it.</summary>
    /// <exception cref="AskNixException">The list cannot be had or read; what stood before still stands.</exception>
    public async Task<OptionCatalogue> ImportOptionsAsync(string list, RequestOptions request, Action<BackendEvent> report, CancellationToken cancellation)
    {
        var key = await ImportKeyAsync(request, report, cancellation);
        var file = await FileAsync(list, request, report, cancellation);
        report(new PhaseStarted($"reading the options of {list}"));
        await options.Build(new OptionsJsonFile(file, key), again: true, cancellation);
        return OptionCatalogue.Open(options.PathOf(key)) ?? throw Unreadable(options.PathOf(key));
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
        if (await LocationAsync(request, report, cancellation) is not { } location)
            return OptionCatalogue.Open(options.PathOf(Imported)) ?? throw NotListed("options");
        if (nixpkgs.Configuration(request) is { } configuration)
        {
            try
            {
                return await OptionsAsync(MachineSystem.Expression(configuration, location), OptionsKey(configuration, location), request, report, cancellation);
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

    /// <summary>The options, when an index of them stands already: that of the configuration as it is, else that of its NixOS; null otherwise.</summary>
    /// <exception cref="AskNixException">The machine has no package set.</exception>
    public async Task<OptionCatalogue?> StandingOptionsAsync(RequestOptions request, Action<BackendEvent> report, CancellationToken cancellation)
    {
        if (await LocationAsync(request, report, cancellation) is not { } location)
            return OptionCatalogue.Open(options.PathOf(Imported));
        return (nixpkgs.Configuration(request) is { } configuration ? OptionCatalogue.Open(options.PathOf(OptionsKey(configuration, location))) : null)
            ?? OptionCatalogue.Open(options.PathOf(location.RevisionKey));
    }

    // Any file of the configuration can bring options in, so that they are listed anew when one changes.
    private string OptionsKey(SystemConfiguration configuration, NixpkgsLocation location) =>
        $"{NixpkgsIdentity.Of(configuration.Directory, machine.StoreDirectory)}-{location.RevisionKey}";

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

    // Where there is no package set, lists that were brought in stand for it.
    private async Task<NixpkgsLocation?> LocationAsync(RequestOptions request, Action<BackendEvent> report, CancellationToken cancellation)
    {
        try
        {
            return await nixpkgs.FindAsync(request, report, cancellation);
        }
        catch (AskNixException failure) when (failure.Problem.Code == ErrorCode.NotAvailable && (File.Exists(packages.PathOf(Imported)) || File.Exists(options.PathOf(Imported))))
        {
            return null;
        }
    }

    private async Task<string> ImportKeyAsync(RequestOptions request, Action<BackendEvent> report, CancellationToken cancellation)
    {
        try
        {
            return (await nixpkgs.FindAsync(request, report, cancellation)).RevisionKey;
        }
        catch (AskNixException failure) when (failure.Problem.Code == ErrorCode.NotAvailable)
        {
            return Imported;
        }
    }

    // Nix fetches it: it knows this machine's proxies and certificates, and checks no list twice within its time to live.
    private async Task<string> FileAsync(string list, RequestOptions request, Action<BackendEvent> report, CancellationToken cancellation)
    {
        if (!list.Contains("://", StringComparison.Ordinal))
            return Path.GetFullPath(list);
        report(new PhaseStarted($"fetching {list}"));
        return JsonNode.Parse(await expressions.EvaluateAsync($"builtins.fetchurl {NixText.String(list)}", request.Offline, report, cancellation))!.GetValue<string>();
    }

    private PackageCatalogue? OpenPackages(string revisionKey) => PackageCatalogue.Open(packages.PathOf(revisionKey), chosen?.Invoke(), known);

    private static AskNixException NotListed(string what) => new(
        ErrorCode.NotAvailable, $"There is no package set on this machine, and no list of {what} was brought in.", $"Bring one in: ask-nix index --{what} {what}.json.br.");

    private static AskNixException Unreadable(string path) => new(
        ErrorCode.OperationFailed, $"The index {path} was built but cannot be read.", "See that the disk is not full, then: ask-nix index.");
}
