using Nix.Formats;
using Nix.Store.Opening;

namespace AskNix.Cli.Commands.Engine.Store.Queries;

/// <summary>The value of a variable in the environment of derivations, or of what paths were built from.</summary>
internal sealed class BindingQuery : IStoreQuery
{
    public IReadOnlyList<string> Names { get; } = ["--binding", "-b"];

    public async Task RunAsync(StoreCall call, QuerySelection selection, CancellationToken cancellation)
    {
        foreach (var path in selection.Plain)
        {
            var derivation = path.EndsWith(".drv", StringComparison.Ordinal)
                ? path
                : (await call.Reader.InfoAsync(path, cancellation)).Info.Deriver ?? throw new StoreCallException($"deriver of path '{path}' is not known");
            var environment = (await call.DerivationAsync(derivation, cancellation)).Environment;
            if (!environment.TryGetValue(ByteString.Of(selection.Binding), out var value))
                throw new StoreCallException($"derivation '{derivation}' has no environment binding named '{selection.Binding}'");
            call.Output.Write(value);
            call.Output.WriteByte((byte)'\n');
        }
    }
}
