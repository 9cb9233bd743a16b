using AskNix.Cli.Commands.Engine.Store;
using AskNix.Cli.Composition;

namespace AskNix.Cli.Commands.Engine.Dependencies;

/// <summary>Shows why one path needs another, as <c>nix why-depends</c> does for store paths.</summary>
internal sealed class WhyDependsTool : IEngineTool
{
    public string Name => "why-depends";

    public string Usage => "[--all] [--precise] [--store ADDRESS] PATH DEPENDENCY";

    public Task<int> RunAsync(Session session, string[] arguments, CancellationToken cancellation) => StoreFailures.GuardAsync(session.Terminal, async () =>
    {
        var isAll = arguments.Any(word => word is "--all" or "-a");
        var isPrecise = arguments.Contains("--precise");
        string[] rest = [.. arguments.Where(word => word is not ("--all" or "-a" or "--precise"))];
        await using var output = new BufferedStream(session.Terminal.OpenOutput(), 1 << 15);
        using var call = new StoreCall(session, StoreArguments.Parse(rest, session.Terminal), output);
        call.Arguments.AllowFlags();
        if (call.Paths() is not [var path, var dependency])
            throw new StoreUsageException("why-depends takes a path and what it may depend on");
        var closure = await call.Reader.ClosureAsync([path], cancellation);
        if (closure.All(member => member.Info.Path != dependency))
            call.Say($"'{path}' does not depend on '{dependency}'");
        else
            new DependencyTree(call, closure, path, dependency, isAll, isPrecise).Write(cancellation);
        return 0;
    });
}
