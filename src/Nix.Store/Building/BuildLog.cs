using System.Text;
using System.Text.Json;
using Nix.Posix;
using Nix.Store.Daemon;

namespace Nix.Store.Building;

/// <summary>
/// What a builder writes: to its log file as it is, to who listens line by line, and the last lines kept for the error. Lines that begin with
/// <c>@nix </c> are messages to Nix (manual: NIX_LOG_FD).
/// </summary>
internal sealed class BuildLog : IDisposable
{
    private readonly FileStream? _file;
    private readonly Action<DaemonEvent>? _report;
    private readonly ulong _activity;
    private readonly string _derivation;
    private readonly int _kept;
    private readonly Queue<string> _last = new();
    private readonly List<byte> _line = [];

    /// <param name="path">The file, plain; null for none.</param>
    /// <param name="kept">How many lines are kept.</param>
    /// <param name="report">Who listens.</param>
    /// <param name="activity">The build's.</param>
    /// <param name="derivation">What is built.</param>
    internal BuildLog(string? path, int kept, Action<DaemonEvent>? report, ulong activity, string derivation)
    {
        if (path is not null)
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            // A new file, so that who reads the old one reads it to its end.
            DurableFile.TryUnlink(path);
            _file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        }
        _kept = kept;
        _report = report;
        _activity = activity;
        _derivation = derivation;
    }

    internal IReadOnlyCollection<string> LastLines => _last;

    /// <summary>Where Nix looks for the log of a derivation (<c>nix-store --read-log</c>).</summary>
    internal static string PathOf(string logDir, string derivationBaseName) => $"{logDir}/drvs/{derivationBaseName[..2]}/{derivationBaseName[2..]}";

    internal void Write(ReadOnlySpan<byte> bytes)
    {
        _file?.Write(bytes);
        foreach (var value in bytes)
        {
            if (value == '\n')
                EndLine();
            else if (value == '\r')
                _line.Clear(); // What comes then is written over it.
            else
                _line.Add(value);
        }
    }

    internal void WriteLine(string line) => Write(Encoding.UTF8.GetBytes(line + '\n'));

    /// <summary>A last line may lack its end.</summary>
    internal void Finish()
    {
        if (_line.Count > 0)
            EndLine();
        _file?.Flush();
    }

    public void Dispose() => _file?.Dispose();

    private void EndLine()
    {
        var line = Encoding.UTF8.GetString([.. _line]);
        _line.Clear();
        if (line.StartsWith("@nix ", StringComparison.Ordinal) && TakeMessage(line["@nix ".Length..]))
            return;
        _last.Enqueue(line);
        if (_last.Count > _kept)
            _last.Dequeue();
        _report?.Invoke(new DaemonEvent.BuildLogLine(_activity, _derivation, line));
    }

    private bool TakeMessage(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var message = document.RootElement;
            switch (message.GetProperty("action").GetString())
            {
                case "setPhase":
                    _report?.Invoke(new DaemonEvent.PhaseEntered(_activity, _derivation, message.GetProperty("phase").GetString() ?? ""));
                    break;
                case "msg":
                    _report?.Invoke(new DaemonEvent.Message(message.GetProperty("msg").GetString() ?? ""));
                    break;
            }
            return true;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }
}
