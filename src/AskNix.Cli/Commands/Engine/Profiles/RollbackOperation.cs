using AskNix.Cli.Commands.Engine.Store;

namespace AskNix.Cli.Commands.Engine.Profiles;

/// <summary>Points the profile at the next lower generation.</summary>
internal sealed class RollbackOperation : IProfileOperation
{
    public IReadOnlyList<string> Names { get; } = ["--rollback"];

    public async Task RunAsync(ProfileCall call, CancellationToken cancellation)
    {
        call.AllowNoWords();
        var state = call.Profile.Read();
        var previous = state.Previous ?? throw new StoreCallException($"no profile version older than the current ({state.CurrentNumber ?? 0}) exists");
        await SwitchGenerationOperation.SwitchAsync(call, state, previous, cancellation);
    }
}
