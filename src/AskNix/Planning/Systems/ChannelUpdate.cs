using System.Collections.Immutable;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Planning.Configurations;
using AskNix.Plans;
using AskNix.Plans.Steps;
using Nix.Store;
using Nixos.Configurations;
using Nixos.Machines;

namespace AskNix.Planning.Systems;

/// <summary>Plans updates of a machine whose package set is a channel.</summary>
public sealed class ChannelUpdate(Machine machine, ISystemEvaluator evaluator, SystemPlanComposer composer, ChannelPreview preview)
{
    private const string SystemChannel = "nixos";

    /// <param name="configuration">The configuration as it stands.</param>
    /// <param name="newChannel">A channel to follow from now on, such as <c>nixos-26.05</c>; null to keep it.</param>
    public async Task<Proposal> PlanAsync(ClassicConfiguration configuration, string? newChannel, PlanningContext context, CancellationToken cancellation)
    {
        if (context.Options.Offline)
            return Refuse(ErrorCode.NotAvailable, "An update has to fetch what is new, and --offline forbids it.", "Leave out --offline.");
        var list = new ChannelList(machine);
        if (Followed(list) is not { } channel)
            return Refuse(ErrorCode.NotAvailable, $"This machine follows no channel: {list.Path} names none.", "Follow one as root: nix-channel --add https://nixos.org/channels/nixos-unstable nixos");
        var followed = newChannel is null ? channel : channel with { Url = channel.AddressOf(newChannel) };
        var nixpkgs = await FetchAsync(followed, newChannel, context, cancellation);
        context.Report(new PhaseStarted("Evaluating the configuration with it"));
        var baseline = await evaluator.EvaluateAsync(new EvaluationRequest(configuration), context.Report, cancellation);
        var next = await evaluator.EvaluateAsync(new EvaluationRequest(configuration, nixpkgs), context.Report, cancellation);
        if (next.Result == baseline.Result && followed == channel && RunningSystem.Of(machine) == next.Result)
            return new Proposal.Answer($"Nothing to do: the system is up to date with {channel.Url}.");
        var request = new SystemPlanRequest(
            newChannel is null ? "update the system" : $"follow the channel {newChannel} and update the system",
            configuration, next, baseline, Steps(list, channel, followed))
        {
            Nixpkgs = nixpkgs,
        };
        return new Proposal.Change(await composer.ComposeAsync(request, context, cancellation));
    }

    private ImmutableArray<PlanStep> Steps(ChannelList list, Channel channel, Channel followed)
    {
        var update = new UpdateChannels(machine.ChannelProfile, [channel.Name], new Profile(machine.ChannelProfile).CurrentNumber());
        return channel == followed ? [update] : [new EditFile(list.Path, File.ReadAllBytes(list.Path), list.With(followed)), update];
    }

    private async Task<string> FetchAsync(Channel channel, string? named, PlanningContext context, CancellationToken cancellation)
    {
        try
        {
            return await preview.FetchAsync(channel, context.Report, cancellation);
        }
        catch (AskNixException failure) when (named is not null)
        {
            throw new AskNixException(
                failure.Problem with { Message = $"There is no channel {named} to be had at {channel.Url}.", Advice = "Channels are called like nixos-unstable and nixos-25.11: see that this one is out already, and that the network can be reached." }, failure);
        }
    }

    private static Channel? Followed(ChannelList list)
    {
        try
        {
            var channels = list.Read();
            return channels.FirstOrDefault(channel => channel.Name == SystemChannel) ?? channels.FirstOrDefault();
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new AskNixException(
                new Problem(ErrorCode.NoPermission, $"Only root may read which channels this machine follows: {list.Path}.", "Run it with sudo: sudo ask-nix update"), refused);
        }
    }

    private static Proposal.Refusal Refuse(ErrorCode code, string message, string advice) => new(new Problem(code, message, advice));
}
