using AskNix.Errors;
using AskNix.Intents;
using AskNix.Planning.Configurations;
using Nixos.Configurations;

namespace AskNix.Planning.Systems;

/// <summary>Plans update-system: newer software by the channel or by the flake's inputs, and the system built from it.</summary>
public sealed class UpdatePlanner(ConfigurationPlanner configurations, ChannelUpdate channels, FlakeSystemUpdate flakes) : IntentPlanner<UpdateSystem>
{
    protected override Task<Proposal> PlanAsync(UpdateSystem intent, PlanningContext context, CancellationToken cancellation)
    {
        if (!intent.Packages.IsDefaultOrEmpty)
            return Task.FromResult<Proposal>(TogetherOnly(string.Join(", ", intent.Packages)));
        var channel = intent.Release is { } release ? $"nixos-{release}" : null;
        return configurations.Locate(context) switch
        {
            ClassicConfiguration classic => channels.PlanAsync(classic, channel, context, cancellation),
            FlakeConfiguration flake => flakes.PlanAsync(flake, channel, context, cancellation),
            _ => throw new AskNixException(ErrorCode.NotAvailable, "This configuration cannot be updated."),
        };
    }

    // One package set gives all packages of a system; taking one from another set would be a change of the configuration.
    private static Proposal.Question TogetherOnly(string packages) => new(
        $"The packages of a system come from one package set, so {packages} cannot be newer alone. Update everything?", ["update my system"]);
}
