using Nix.Store;
using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Adds files and trees by their archives' hash.</summary>
internal sealed class AddOperation : IStoreOperation
{
    public IReadOnlyList<string> Names { get; } = ["--add", "-A"];

    public async Task<int> RunAsync(StoreCall call, CancellationToken cancellation)
    {
        call.Arguments.AllowFlags();
        foreach (var word in call.Arguments.Words)
        {
            var source = Path.GetFullPath(word);
            var added = await call.Store.AddAsync(
                new AddToStore(Path.GetFileName(Path.TrimEndingDirectorySeparator(word)), ContentMethod.Archive, [], (target, stop) => TreeDump.WriteAsync(source, target, stop)),
                cancellation);
            call.Line(added.Info.Path);
        }
        return 0;
    }
}
