namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Prints a derivation's environment for a shell to read.</summary>
internal sealed class PrintEnvironmentOperation : IStoreOperation
{
    public IReadOnlyList<string> Names { get; } = ["--print-env"];

    public async Task<int> RunAsync(StoreCall call, CancellationToken cancellation)
    {
        call.Arguments.AllowFlags();
        if (call.Arguments.Words is not [var word])
            throw new StoreUsageException("'--print-env' requires one derivation store path");
        var derivation = await call.DerivationAsync(call.PathOf(word), cancellation);
        foreach (var (name, value) in derivation.Environment)
        {
            Variable(call.Output, name.Bytes, value);
            call.Output.Write("\n\n"u8);
        }
        Variable(call.Output, "_args"u8, [.. derivation.Arguments.SelectMany((argument, at) => at == 0 ? argument : [(byte)' ', .. argument])]);
        call.Output.WriteByte((byte)'\n');
        return 0;
    }

    private static void Variable(Stream output, ReadOnlySpan<byte> name, byte[] value)
    {
        output.Write("export "u8);
        output.Write(name);
        output.Write("; "u8);
        output.Write(name);
        output.Write("='"u8);
        foreach (var part in value)
        {
            if (part == (byte)'\'')
                output.Write("'\\''"u8);
            else
                output.WriteByte(part);
        }
        output.WriteByte((byte)'\'');
    }
}
