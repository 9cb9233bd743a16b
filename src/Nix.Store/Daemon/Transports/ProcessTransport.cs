using Nix.Posix;

namespace Nix.Store.Daemon;

/// <summary>
/// A program whose standard input and output are the connection, such as <c>ssh HOST nix-daemon --stdio</c>. Each connection starts it anew,
/// and closing one ends it. What it writes to standard error goes where this process's does, so that ssh can ask and say what is wrong.
/// </summary>
/// <param name="command">The program; its input and output are replaced.</param>
public sealed class ProcessTransport(ChildCommand command) : IDaemonTransport
{
    public string Place => string.Join(' ', [Path.GetFileName(command.Program), .. command.Arguments]);

    public ValueTask<Stream> ConnectAsync(CancellationToken cancellation)
    {
        try
        {
            var streamed = command with
            {
                Input = new ChildInput.Piped(),
                Output = new ChildOutput.Streamed(),
                Error = command.Error is ChildOutput.Piped ? new ChildOutput.Inherited() : command.Error,
            };
            return new(new ProcessStream(ChildProcess.Start(streamed)));
        }
        catch (Exception exception) when (exception is PosixException or ProgramNotFoundException)
        {
            throw new DaemonUnreachableException(Place, "the program cannot be started", "Check that it is installed and may be run.", exception);
        }
    }
}
