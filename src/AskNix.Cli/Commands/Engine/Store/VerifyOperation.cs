using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Checks that what is recorded is there, and what it was.</summary>
internal sealed class VerifyOperation : IStoreOperation
{
    private const string CheckContents = "--check-contents", Repair = "--repair";

    public IReadOnlyList<string> Names { get; } = ["--verify"];

    public async Task<int> RunAsync(StoreCall call, CancellationToken cancellation)
    {
        call.Arguments.AllowNoWords();
        call.Arguments.AllowFlags(CheckContents, Repair);
        var request = new VerifyStore(call.Arguments.Flags.Contains(CheckContents), call.Arguments.Flags.Contains(Repair));
        if (!await call.Store.VerifyAsync(request, call.Report, cancellation))
            return 0;
        call.Say("warning: not all store errors were fixed");
        return 1;
    }
}
