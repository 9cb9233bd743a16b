using System.Collections.Immutable;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Features;
using AskNix.Intents;
using Nixos.Machines;

namespace AskNix.Planning.Configurations;

/// <summary>Plans install-package, remove-package, enable-feature, disable-feature and set-option; several of them become one plan.</summary>
public sealed class ConfigurationChangePlanner(Machine machine, ConfigurationPlanner planner, ProfilePackages profile, ScopeChoice scopes, FeatureCatalogue features)
    : IIntentPlanner
{
    private const string Leave = "leave it";

    private readonly OptionAdmission admission = new(features);
    private readonly MachineHardware hardware = new(machine);

    public IReadOnlyCollection<Type> Intents =>
        [typeof(InstallPackage), typeof(RemovePackage), typeof(EnableFeature), typeof(DisableFeature), typeof(SetOption)];

    public Task<Proposal> PlanAsync(Intent intent, PlanningContext context, CancellationToken cancellation) => PlanAsync([intent], context, cancellation);

    /// <summary>Plans several intents of these kinds as one change.</summary>
    public async Task<Proposal> PlanAsync(ImmutableArray<Intent> intents, PlanningContext context, CancellationToken cancellation)
    {
        if (intents.FirstOrDefault(intent => !ConfigurationIntents.Has(intent)) is { } vague)
            return AskBack(vague);
        var scope = scopes.For(context.Options.Scope, context.Understood.Scope);
        if (scope == Scope.Profile)
            return await profile.PlanAsync(intents, context, cancellation);
        if (await profile.TryRemoveAsync(intents, context, cancellation) is { } removal)
            return removal;
        return scope is Scope.System && Offer(intents, context) is { } offer ? offer : await PlanAsync(intents, ImmutableDictionary<string, string>.Empty, scope, context, cancellation);
    }

    private async Task<Proposal> PlanAsync(
        ImmutableArray<Intent> intents, ImmutableDictionary<string, string> answers, Scope scope, PlanningContext context, CancellationToken cancellation)
    {
        if (Ask(intents, answers, scope, context) is { } question)
            return question;
        var wishes = new ConfigurationIntents(machine, scope, features, answers);
        foreach (var feature in intents.OfType<EnableFeature>().Select(enable => features.Find(enable.Feature)).OfType<Feature>())
        {
            if (hardware.Misses(feature.Conditions) is { } missing)
                context.Report(new Notice(NoticeLevel.Warning, $"{feature.Name} is for {missing}, and this machine does not seem to have that."));
        }

        return await planner.PlanAsync(
            (system, editor) => wishes.WishesOf(intents, system, editor),
            [.. intents.SelectMany(intent => wishes.PackagesOf(intent)).Distinct(StringComparer.Ordinal)],
            system => [.. intents.SelectMany(intent => wishes.PackagesOf(intent, system)).Distinct(StringComparer.Ordinal)],
            admission.Questions(intents),
            (system, again) => admission.Judge(intents, system) is { } refusal ? refusal : Conflict(intents, wishes, system, again),
            places => Moved(intents, places) is { } named ? () => PlanAsync(named, answers, scope, Told(places, context), cancellation) : null,
            context,
            cancellation);
    }

    // Null where none of the packages was asked for by name: those of a feature are its own.
    private static ImmutableArray<Intent>? Moved(ImmutableArray<Intent> intents, IReadOnlyDictionary<string, string> places) =>
        intents.OfType<InstallPackage>().Any(install => install.Packages.Any(places.ContainsKey))
            ? [.. intents.Select(intent => intent is InstallPackage install ? install with { Packages = [.. install.Packages.Select(name => places.GetValueOrDefault(name, name))] } : intent)]
            : null;

    private static PlanningContext Told(IReadOnlyDictionary<string, string> places, PlanningContext context)
    {
        foreach (var (asked, place) in places)
            context.Report(new Notice(NoticeLevel.Information, $"{asked} is called {place} in the package set of this machine."));
        return context;
    }

    /// <summary>A package that is useful by itself, and as a service: which one is meant is asked.</summary>
    private Proposal.Question? Offer(ImmutableArray<Intent> intents, PlanningContext context)
    {
        if (intents is not [InstallPackage { Packages: [var package] } install])
            return null;
        (string Say, string Options, Intent Intent)? whole = features.OfferedFor(package) is { } feature
            ? ($"enable {feature.Name}", string.Join(", ", feature.Options.Keys), new EnableFeature(feature.Name, features.OptionsOf(feature.Name)))
            : features.ServiceOf(package) is { } option ? ($"set {option} to true", option, new SetOption(option, "true")) : null;
        if (whole is not { } offered)
            return null;
        return new Proposal.Question(
            $"{package} is there as a whole, set up by NixOS ({offered.Options}), or as the bare package. Which one?",
            [offered.Say, $"install only the package {package}"],
            Then: (choice, cancellation) => PlanAsync(
                [choice == offered.Say ? offered.Intent : install], ImmutableDictionary<string, string>.Empty, Scope.System, context, cancellation));
    }

    private Proposal.Question? Ask(ImmutableArray<Intent> intents, ImmutableDictionary<string, string> answers, Scope scope, PlanningContext context)
    {
        var open = intents.OfType<EnableFeature>()
            .SelectMany(enable => features.Find(enable.Feature)?.Asks ?? [])
            .FirstOrDefault(question => !answers.ContainsKey(question.Name));
        return open is null ? null : new Proposal.Question(
            open.Question,
            [.. open.Choices.Select(choice => choice.Say)],
            Then: (choice, cancellation) => PlanAsync(
                intents, answers.SetItem(open.Name, open.Choices.First(known => known.Say == choice).Value), scope, context, cancellation));
    }

    private Proposal.Question? Conflict(
        ImmutableArray<Intent> intents, ConfigurationIntents wishes, EvaluatedSystem system, Func<ConfigurationWish, CancellationToken, Task<Proposal>> again)
    {
        foreach (var wanted in intents.OfType<EnableFeature>())
        {
            var inTheWay = (features.Find(wanted.Feature)?.Conflicts ?? [])
                .Where(name => !intents.OfType<DisableFeature>().Any(disable => disable.Feature == name))
                .Select(features.Find).OfType<Feature>().FirstOrDefault(other => FeatureState.IsOn(other, system));
            if (inTheWay is null)
                continue;
            var both = $"turn {inTheWay.Name} off and {wanted.Feature} on";
            var problem = new Problem(ErrorCode.CannotEdit, $"{wanted.Feature} and {inTheWay.Name} do not go together, and {inTheWay.Name} is on.");
            return new Proposal.Question(
                $"{problem.Message} Shall {inTheWay.Name} be turned off?",
                [both, Leave],
                Then: (choice, cancellation) => choice == both
                    ? again(wishes.Disabling(new DisableFeature(inTheWay.Name, inTheWay.Options), system), cancellation)
                    : Task.FromResult<Proposal>(new Proposal.Refusal(problem)),
                Problem: problem);
        }

        return null;
    }

    private static Proposal AskBack(Intent vague) => vague switch
    {
        PackagesIntent { Candidates: { IsDefaultOrEmpty: false } candidates } described => new Proposal.Question(
            $"Which one do you mean{(described.Describes is { } need ? $" by \"{need}\"" : "")}?",
            [.. candidates.Select(name => $"{(vague is RemovePackage ? "remove" : "install")} {name}")]),
        SetOption { Option: "" } => new Proposal.Refusal(new Problem(
            ErrorCode.NotUnderstood, "It is not clear which option is meant.", "Name it, or look for it: ask-nix \"search options for ...\".")),
        SetOption set => new Proposal.Question($"What should {set.Option} be set to?", [$"explain option {set.Option}"]),
        _ => new Proposal.Refusal(new Problem(
            ErrorCode.NotUnderstood, "It is not clear which package is meant.", "Name it, for instance: ask-nix \"install firefox\".")),
    };
}
