using System.Collections.Immutable;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Intents;
using AskNix.Plans;
using AskNix.Plans.Forecasts;
using AskNix.Plans.Steps;
using Nix.Store;
using Nixos.Machines;

namespace AskNix.Planning.Configurations;

/// <summary>Plans installing into and removing from a person's own profile, which no configuration knows of.</summary>
public sealed class ProfilePackages(Machine machine, MachineTools tools, PackageAdmission admission, IProfileProbe probe)
{
    /// <summary>The profile of the person who asks.</summary>
    public string Path => machine.IsThisOne && machine.Variable("USER") is { } user && user != "root"
        ? machine.Below($"/nix/var/nix/profiles/per-user/{user}/profile")
        : machine.Below("/nix/var/nix/profiles/default");

    public async Task<Proposal> PlanAsync(ImmutableArray<Intent> intents, PlanningContext context, CancellationToken cancellation)
    {
        var steps = ImmutableArray.CreateBuilder<PlanStep>();
        var current = new Profile(Path).CurrentNumber();
        foreach (var intent in intents)
        {
            switch (intent)
            {
                case InstallPackage install:
                    var nixpkgs = await NixpkgsAsync(context, cancellation);
                    var probed = await probe.ProbeAsync(nixpkgs, install.Packages, context.Report, cancellation);
                    if (await admission.JudgeAsync(install.Packages, probed, context, cancellation) is { } refusal)
                        return refusal;
                    steps.Add(new InstallIntoProfile(Path, install.Packages, nixpkgs, current));
                    break;
                case RemovePackage remove:
                    var installed = await InstalledAsync(context, cancellation);
                    if (remove.Packages.FirstOrDefault(package => NameOf(package, installed) is null) is { } missing)
                    {
                        return new Proposal.Refusal(new Problem(
                            ErrorCode.UnknownPackage, $"{missing} is not in the profile {Path}.", "See what is installed: ask-nix \"list installed packages\"."));
                    }
                    steps.Add(new RemoveFromProfile(Path, [.. remove.Packages.Select(package => NameOf(package, installed)!)], current));
                    break;
                default:
                    return new Proposal.Refusal(new Problem(
                        ErrorCode.BadUsage, $"A profile holds packages only; {intent.Name} needs the configuration.", "Leave out --scope profile."));
            }
        }
        var title = string.Join("; ", steps.Select(step => step.Summary));
        return new Proposal.Change(new Plan(context.Sentence, title, steps.ToImmutable(), new Forecast()));
    }

    /// <summary>Plans a removal where the profile has all the packages; null where it has not, and the configuration is to be looked at.</summary>
    public async Task<Proposal?> TryRemoveAsync(ImmutableArray<Intent> intents, PlanningContext context, CancellationToken cancellation)
    {
        if (!intents.All(intent => intent is RemovePackage) || !System.IO.Path.Exists(Path))
            return null;
        var installed = await InstalledAsync(context, cancellation);
        return intents.Cast<RemovePackage>().SelectMany(remove => remove.Packages).All(package => NameOf(package, installed) is not null)
            ? await PlanAsync(intents, context, cancellation)
            : null;
    }

    private static string? NameOf(string package, IReadOnlyCollection<string> installed) =>
        installed.FirstOrDefault(name => name == package || name == package.Split('.')[^1]);

    private async Task<IReadOnlyCollection<string>> InstalledAsync(PlanningContext context, CancellationToken cancellation)
    {
        var result = await tools.RunAsync(["nix-env", "-p", Path, "-q"], context.Report, cancellation);
        return
        [
            .. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => Nix.Evaluation.Builtins.Versions.DrvName.Parse(line).Name),
        ];
    }

    private async Task<string> NixpkgsAsync(PlanningContext context, CancellationToken cancellation)
    {
        var found = await tools.RunCheckedAsync(["nix-instantiate", "--find-file", "nixpkgs"], ErrorCode.NotAvailable, context.Report, cancellation);
        return found.Trim();
    }
}
