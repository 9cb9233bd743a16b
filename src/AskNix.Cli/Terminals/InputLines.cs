using System.Text;

namespace AskNix.Cli.Terminals;

/// <summary>
/// Lines of standard input for one who answers each before the next, read on the thread that answers: a reading thread would be woken for every line, and
/// then wake this one. Where processors sleep, that takes longer than a small answer.
/// </summary>
/// <param name="terminal">Whose input.</param>
internal sealed class InputLines(Terminal terminal) : IDisposable
{
    private readonly Stream _input = terminal.OpenInput();
    private byte[] _buffer = new byte[4096];
    private int _start;
    private int _end;
    private bool _isOver;

    private ReadOnlySpan<byte> Unread => _buffer.AsSpan(_start.._end);

    /// <summary>The next line without its end, as UTF-8; null when there is none any more.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled, also where more lines have been read already.</exception>
    public string? Next(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        int searched = 0;
        while (true)
        {
            var unread = Unread;
            int length = unread[searched..].IndexOf((byte)'\n');
            if (length >= 0)
                return Take(searched + length, ending: 1);
            if (_isOver)
                return unread.IsEmpty ? null : Take(unread.Length, ending: 0);
            searched = unread.Length;
            Fill(cancellation);
        }
    }

    /// <summary>Whether a line, or the end, can be had within a time; true as well where only the beginning of a line has come.</summary>
    public bool Waits(TimeSpan within) => _isOver || !Unread.IsEmpty || terminal.InputWaits(within);

    public void Dispose() => _input.Dispose();

    private string Take(int length, int ending)
    {
        var line = Unread[..length];
        _start += length + ending;
        return Encoding.UTF8.GetString(line is [.., (byte)'\r'] ? line[..^1] : line);
    }

    private void Fill(CancellationToken cancellation)
    {
        if (_start > 0)
        {
            Unread.CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        terminal.WaitForInput(cancellation);
        int count = _input.Read(_buffer.AsSpan(_end));
        _end += count;
        _isOver = count == 0;
    }
}
