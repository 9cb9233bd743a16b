using AskNix.Errors;
using AskNix.Intents;
using AskNix.Planning.Configurations;
using Nixos.Configurations;

namespace AskNix.Planning.Systems;

/// <summary>Plans change-channel.</summary>
public sealed class ChangeChannelPlanner(ConfigurationPlanner configurations, ChannelUpdate channels, FlakeSystemUpdate flakes) : IntentPlanner<ChangeChannel>
{
    protected override Task<Proposal> PlanAsync(ChangeChannel intent, PlanningContext context, CancellationToken cancellation)
    {
        if (intent.Channel is not { } channel)
        {
            return Task.FromResult<Proposal>(new Proposal.Question(
                "Which channel should this machine follow?", ["switch to the channel nixos-unstable", "upgrade to the next release"]));
        }
        return configurations.Locate(context) switch
        {
            ClassicConfiguration classic => channels.PlanAsync(classic, channel, context, cancellation),
            FlakeConfiguration flake => flakes.PlanAsync(flake, channel, context, cancellation),
            _ => throw new AskNixException(ErrorCode.NotAvailable, "This configuration has no channel."),
        };
    }
}
