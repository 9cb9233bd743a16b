namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Fails where a path is not valid, or prints those that are not.</summary>
internal sealed class CheckValidityOperation : IStoreOperation
{
    private const string PrintInvalid = "--print-invalid";

    public IReadOnlyList<string> Names { get; } = ["--check-validity"];

    public async Task<int> RunAsync(StoreCall call, CancellationToken cancellation)
    {
        call.Arguments.AllowFlags(PrintInvalid);
        var prints = call.Arguments.Flags.Count > 0;
        foreach (var path in call.Paths())
        {
            if (await call.Reader.IsValidAsync(path, cancellation))
                continue;
            if (!prints)
                throw new StoreCallException($"path '{path}' is not valid");
            call.Line(path);
        }
        return 0;
    }
}
