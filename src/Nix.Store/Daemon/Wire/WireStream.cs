using System.Net.Sockets;

namespace Nix.Store.Daemon;

/// <summary>A connection's two directions, where every failure of the connection itself is a <see cref="DaemonLostException"/>.</summary>
internal sealed class WireStream(Stream stream) : IDisposable
{
    /// <returns>How many bytes, at least one.</returns>
    internal async ValueTask<int> ReadAsync(Memory<byte> buffer)
    {
        try
        {
            return await stream.ReadAsync(buffer) is var read and > 0 ? read : throw new DaemonLostException();
        }
        catch (Exception exception) when (IsOfConnection(exception))
        {
            throw new DaemonLostException(exception);
        }
    }

    internal async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await stream.WriteAsync(bytes);
            await stream.FlushAsync();
        }
        catch (Exception exception) when (IsOfConnection(exception))
        {
            throw new DaemonLostException(exception);
        }
    }

    /// <summary>Whether the peer has neither closed nor said anything, as far as can be told without waiting.</summary>
    internal bool IsQuiet => stream is not NetworkStream { Socket: var socket } || !socket.Poll(0, SelectMode.SelectRead);

    public void Dispose() => stream.Dispose();

    private static bool IsOfConnection(Exception exception) =>
        exception is IOException or SocketException or ObjectDisposedException or OperationCanceledException;
}
