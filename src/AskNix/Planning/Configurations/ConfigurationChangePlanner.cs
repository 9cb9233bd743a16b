using System.Collections.Immutable;
using AskNix.Backend;
using AskNix.Errors;
using AskNix.Features;
using AskNix.Intents;
using Nixos.Machines;

namespace AskNix.Planning.Configurations;

/// <summary>Plans install-package, remove-package, enable-feature, disable-feature and set-option; several of them become one plan.</summary>
public sealed class ConfigurationChangePlanner(Machine machine, ConfigurationPlanner planner, ProfilePackages profile, ScopeChoice scopes, FeatureCatalogue features)
    : IIntentPlanner
{
    public IReadOnlyCollection<Type> Intents =>
        [typeof(InstallPackage), typeof(RemovePackage), typeof(EnableFeature), typeof(DisableFeature), typeof(SetOption)];

    public Task<Proposal> PlanAsync(Intent intent, PlanningContext context, CancellationToken cancellation) => PlanAsync([intent], context, cancellation);

    /// <summary>Plans several intents of these kinds as one change.</summary>
    public async Task<Proposal> PlanAsync(ImmutableArray<Intent> intents, PlanningContext context, CancellationToken cancellation)
    {
        if (intents.FirstOrDefault(intent => !ConfigurationIntents.Has(intent)) is { } vague)
            return AskBack(vague);
        var scope = scopes.For(context.Options.Scope);
        if (scope == Scope.Profile)
            return await profile.PlanAsync(intents, context, cancellation);
        if (await profile.TryRemoveAsync(intents, context, cancellation) is { } removal)
            return removal;
        var wishes = new ConfigurationIntents(machine, scope, features);
        return await planner.PlanAsync(
            (system, editor) => [.. intents.Select(intent => wishes.WishOf(intent, system, editor))],
            [.. intents.SelectMany(intent => wishes.PackagesOf(intent))],
            context,
            cancellation);
    }

    private static Proposal AskBack(Intent vague) => vague switch
    {
        PackagesIntent { Candidates: { IsDefaultOrEmpty: false } candidates } described => new Proposal.Question(
            $"Which one do you mean{(described.Describes is { } need ? $" by \"{need}\"" : "")}?",
            [.. candidates.Select(name => $"{(vague is RemovePackage ? "remove" : "install")} {name}")]),
        SetOption set => new Proposal.Question($"What should {set.Option} be set to?", [$"explain option {set.Option}"]),
        _ => new Proposal.Refusal(new Problem(
            ErrorCode.NotUnderstood, "It is not clear which package is meant.", "Name it, for instance: ask-nix \"install firefox\".")),
    };
}
