using System.Globalization;
using AskNix.Cli.Commands.Engine.Store;
using Nix.Store;

namespace AskNix.Cli.Commands.Engine.Profiles;

/// <summary>Points the profile at one of its generations.</summary>
internal sealed class SwitchGenerationOperation : IProfileOperation
{
    public IReadOnlyList<string> Names { get; } = ["--switch-generation", "-G"];

    public async Task RunAsync(ProfileCall call, CancellationToken cancellation)
    {
        if (call.Words is not [var word])
            throw new StoreUsageException("exactly one argument expected");
        if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            throw new StoreUsageException("expected a generation number");
        var state = call.Profile.Read();
        var meant = state.Generations.FirstOrDefault(generation => generation.Number == number) ?? throw new StoreCallException($"profile version {number} does not exist");
        await SwitchAsync(call, state, meant, cancellation);
    }

    /// <summary>Says what is done, and does it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="state">The profile as it is.</param>
    /// <param name="meant">Where to.</param>
    /// <param name="cancellation">Ends the waiting for another program.</param>
    public static async Task SwitchAsync(ProfileCall call, ProfileState state, Generation meant, CancellationToken cancellation)
    {
        call.Store.Say($"switching profile from version {state.CurrentNumber ?? 0} to {meant.Number}");
        if (!call.IsDryRun)
            await call.Profile.SwitchToAsync(meant.Number, call.SayWaiting, cancellation);
    }
}
