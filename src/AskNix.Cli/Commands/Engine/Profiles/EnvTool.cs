using AskNix.Cli.Commands.Engine.Store;
using AskNix.Cli.Composition;

namespace AskNix.Cli.Commands.Engine.Profiles;

/// <summary>Does with a profile's generations what <c>nix-env</c> does, with its flags, its output and its exit status.</summary>
internal sealed class EnvTool : IEngineTool
{
    public string Name => "env";

    public string Usage =>
        $"OPERATION [--profile PATH] [--dry-run] [--store ADDRESS] [WORD...], where the operation is one of {string.Join(", ", ProfileOperationTable.All.Select(operation => operation.Names[0]))}";

    public Task<int> RunAsync(Session session, string[] arguments, CancellationToken cancellation) => StoreFailures.GuardAsync(
        session.Terminal,
        async () =>
        {
            var parsed = EnvArguments.Parse(arguments);
            var operation = parsed.Operation ?? throw new StoreUsageException("no operation specified");
            await using var output = new BufferedStream(session.Terminal.OpenOutput(), 1 << 15);
            using var store = new StoreCall(session, StoreArguments.Parse(parsed.StoreWords, session.Terminal), output);
            var call = new ProfileCall(session, store, parsed);
            if (parsed.IsDryRun)
                store.Say("(dry run; not doing anything)");
            await operation.RunAsync(call, cancellation);
            return 0;
        },
        program: "nix-env");
}
