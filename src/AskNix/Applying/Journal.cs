using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Nix.Posix;

namespace AskNix.Applying;

/// <summary>
/// What has been begun and done of one operation: a line a fact, each on the disk before the next thing happens. A line cut off by
/// a crash counts as not written.
/// </summary>
public sealed class Journal : IDisposable
{
    private readonly FileStream _file;

    private Journal(FileStream file) => _file = file;

    /// <summary>Opens the journal of an operation for writing, made if need be.</summary>
    public static Journal Open(string directory)
    {
        var path = PathIn(directory);
        var isNew = !File.Exists(path);
        var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        if (isNew)
            DurableFile.FsyncDirectory(directory);
        return new Journal(file);
    }

    /// <summary>Reads the journal of an operation; empty where there is none.</summary>
    public static ImmutableArray<JournalEntry> Read(string directory)
    {
        var path = PathIn(directory);
        if (!File.Exists(path))
            return [];
        var entries = ImmutableArray.CreateBuilder<JournalEntry>();
        foreach (var line in File.ReadAllText(path).Split('\n'))
        {
            try
            {
                if (line.Length > 0 && JsonSerializer.Deserialize(line, JournalJson.Default.JournalEntry) is { } entry)
                    entries.Add(entry);
            }
            catch (JsonException)
            {
                break;
            }
        }
        return entries.ToImmutable();
    }

    /// <summary>Writes a fact down; it survives a power cut when this returns.</summary>
    public void Write(int step, StepState state)
    {
        var line = JsonSerializer.Serialize(new JournalEntry(step, state), JournalJson.Default.JournalEntry);
        _file.Write(Encoding.UTF8.GetBytes(line + "\n"));
        _file.Flush(flushToDisk: true);
    }

    public void Dispose() => _file.Dispose();

    private static string PathIn(string directory) => Path.Combine(directory, "journal");
}
