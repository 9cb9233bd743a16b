using System.Text;
using Nix.Posix;

namespace AskNix.Cli.Terminals;

/// <summary>
/// The terminal of this process. Writes UTF-8 whatever the locale says, and not through <see cref="Console.Out"/>, which would set up
/// the terminal for every run: that costs milliseconds. A reader that went away is no error: writing to it is passed over.
/// </summary>
internal static class ProcessTerminal
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    public static Terminal Open() =>
        new(Writer(Console.OpenStandardOutput()), Writer(new ForgivingStream(Console.OpenStandardError())), TextReader.Synchronized(new LateInput()))
        {
            OpenOutput = Console.OpenStandardOutput,
            OpenInput = Console.OpenStandardInput,
            InputWaits = StandardStreams.InputWaits,
            WaitForInput = StandardStreams.WaitForInput,
            InputIsTerminal = TerminalDevice.Is(0),
            OutputIsTerminal = TerminalDevice.Is(1),
            ErrorIsTerminal = TerminalDevice.Is(2),
            // Asked for at each use: windows change their size.
            Width = () => TerminalDevice.Width(2) ?? 80,
            OutputWidth = () => TerminalDevice.Width(1) ?? 80,
        };

    private static TextWriter Writer(Stream stream) =>
        TextWriter.Synchronized(new StreamWriter(stream, Encoding, bufferSize: 4096) { AutoFlush = true, NewLine = "\n" });
}
