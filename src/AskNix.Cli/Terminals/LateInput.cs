using System.Text;

namespace AskNix.Cli.Terminals;

/// <summary>Standard input, opened at the first read: most runs never ask.</summary>
internal sealed class LateInput : TextReader
{
    private readonly Lazy<TextReader> reader = new(() =>
        new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));

    public override int Peek() => reader.Value.Peek();

    public override int Read() => reader.Value.Read();

    public override int Read(char[] buffer, int index, int count) => reader.Value.Read(buffer, index, count);

    public override string? ReadLine() => reader.Value.ReadLine();

    public override string ReadToEnd() => reader.Value.ReadToEnd();
}
