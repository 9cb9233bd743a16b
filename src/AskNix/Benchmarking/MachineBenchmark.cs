using System.Collections.Immutable;
using System.Globalization;
using AskNix.Applying;
using AskNix.Backend;
using AskNix.Catalogue;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Planning.Packages;
using Nixos.Configurations;
using Nixos.Generations;
using Nixos.Machines;

namespace AskNix.Benchmarking;

/// <summary>The whole benchmark of a machine: what is there, the runs, the report. Nothing on the machine changes.</summary>
/// <param name="own">How this program is started again.</param>
/// <param name="options">The options that say which machine and configuration are meant, as this program takes them.</param>
/// <param name="environment">What ask-nix gets as its environment.</param>
/// <param name="cacheDirectory">Where the indexes of packages stand.</param>
/// <param name="build">Which build of ask-nix this is.</param>
public sealed class MachineBenchmark(
    Machine machine,
    MachineTools tools,
    OwnProgram own,
    ImmutableArray<string> options,
    IReadOnlyDictionary<string, string> environment,
    string cacheDirectory,
    string build,
    TimeProvider clock,
    Action<BackendEvent> report)
{
    private readonly MachineNixpkgs _nixpkgs = new(machine, tools, new InstalledNixExpressions(tools));

    /// <param name="backend">The library, for calls within this process.</param>
    /// <exception cref="AskNixException">There is no Nix to compare with, or no machine.</exception>
    public async Task<BenchmarkReport> RunAsync(
        BenchmarkRequest request, RequestOptions requested, Func<IUnifiedNixBackend> backend, CancellationToken cancellation)
    {
        var nix = await NixVersionAsync(cancellation);
        var generations = new SystemGenerations(machine).Read().Generations.Length;
        var nixpkgs = await TryFindNixpkgsAsync(requested, cancellation);
        var conditions = new BenchmarkConditions(
            nix, build, machine.Root, generations, Packages: null, Environment.ProcessorCount, Load(), clock.GetUtcNow(), OwnMemory.PeakBytes());
        var configuration = ConfigurationLocator.Find(machine, requested.Flake, requested.File);
        var operations = new BenchmarkedOperations(machine, tools, configuration).For(request, nixpkgs?.Path);
        var results = await new SideBySide(machine, tools, own, options, environment, clock, report)
            .RunAsync(operations, request.Runs, backend, requested, cancellation);
        // Runs of the search have built the index where it did not stand.
        return new BenchmarkReport(conditions with { Packages = nixpkgs is null ? null : CountPackages(nixpkgs) }, request.Runs, results);
    }

    private async Task<string> NixVersionAsync(CancellationToken cancellation)
    {
        var text = await tools.RunCheckedAsync(["nix-instantiate", "--version"], ErrorCode.NoNix, report, cancellation);
        return text.Trim().Split(' ')[^1];
    }

    private async Task<NixpkgsLocation?> TryFindNixpkgsAsync(RequestOptions requested, CancellationToken cancellation)
    {
        try
        {
            return await _nixpkgs.FindAsync(requested, report, cancellation);
        }
        catch (AskNixException missing)
        {
            report(new Notice(NoticeLevel.Warning, missing.Message));
            return null;
        }
    }

    private static double Load() => double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture);

    private int? CountPackages(NixpkgsLocation nixpkgs)
    {
        using var catalogue = PackageCatalogue.Open(new PackageIndexer(cacheDirectory, clock).PathOf(nixpkgs.RevisionKey));
        return catalogue?.Count;
    }
}
