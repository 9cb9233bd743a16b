using System.Text;
using Microsoft.Win32.SafeHandles;

namespace AskNix.Cli.Terminals;

/// <summary>
/// Standard input, opened at the first read: most runs never ask. Lines are edited by the terminal itself: the runtime's own reading of
/// a console changes the terminal's mode, and takes an end of input that was typed before the question for a character.
/// </summary>
internal sealed class LateInput : TextReader
{
    private readonly Lazy<TextReader> reader = new(() =>
        new StreamReader(new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 0), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));

    public override int Peek() => reader.Value.Peek();

    public override int Read() => reader.Value.Read();

    public override int Read(char[] buffer, int index, int count) => reader.Value.Read(buffer, index, count);

    public override string? ReadLine() => reader.Value.ReadLine();

    public override string ReadToEnd() => reader.Value.ReadToEnd();
}
