using System.Runtime.InteropServices;
using System.Text;
using Nix.Evaluation.Hosting;
using Nix.Evaluation.Importing;
using Nix.Evaluation.Sources;
using Nix.Evaluation.Values;
using Nix.Formats;

namespace Nix.Evaluation.Remembering;

/// <summary>
/// What a session knows of what it computed: which region each value belongs to, what each region read and used, and which applications may serve
/// again (docs/design/evaluation.md, "What is kept between requests").
/// </summary>
sealed partial class SessionMemory(IEvaluationHost host)
{
    // What nobody applied in so many requests is let go.
    const int UnusedFor = 2;

    readonly Dictionary<(ReadingKind Kind, byte[] Key), Reading> readings = new(new ReadingComparer());
    // Those that regions depend on: each once, also what is no longer the answer to its question.
    readonly List<Reading> relied = [];
    readonly Stamps stamps = new(host);
    readonly HashSet<(int Region, int Reading)> noted = [];
    readonly HashSet<(int Region, int Used)> used = [];
    readonly List<Region?> regions = [null];
    readonly Dictionary<int, (RememberedBody Body, Application Application)> applications = [];
    // What values of files and copies in the store lead to, and the applications taken up in this request.
    HashSet<int> held = [];
    Evaluator evaluator = null!;
    int firstOfRequest;
    int lastReading;
    int request;
    bool isSettled = true;

    /// <summary>Whether something was asked for that is different each time, so that nothing can be kept.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>How many applications have served again.</summary>
    public int Adopted { get; private set; }

    /// <summary>How many regions there have been; they are never numbered anew.</summary>
    public int Regions => regions.Count;

    /// <summary>Says whose memory this is.</summary>
    public void Attach(Evaluator of) => evaluator = of;

    /// <summary>A new region, with a number from 1.</summary>
    public int NewRegion()
    {
        regions.Add(new Region());
        return regions.Count - 1;
    }

    /// <summary>What the work gives, and the region that it belongs to.</summary>
    public (T Value, int Region) InNewRegion<T>(Func<T> work)
    {
        int around = evaluator.Region, region = NewRegion();
        evaluator.Region = region;
        try
        {
            return (work(), region);
        }
        finally
        {
            evaluator.Region = around;
        }
    }

    /// <summary>The current region takes a value of another.</summary>
    public void Use(int region) => Use(evaluator.Region, region);

    void Use(int user, int region)
    {
        if (region == user || regions[user] is not { } known || !used.Add((user, region)))
            return;
        known.Uses.Add(region);
        regions[region]!.Users.Add(user);
    }

    /// <summary>The current region has said something, or tells where something is written, and is not kept.</summary>
    public void ForgetCurrent()
    {
        if (regions[evaluator.Region] is { } region)
            region.IsOver = true;
    }

    /// <summary>Nothing is kept after this request.</summary>
    public void ForgetEverything() => IsSpent = true;

    /// <summary>The current region depends on where something stands in a file: on all of the file.</summary>
    public void UsePosition(SourceFile file)
    {
        if (file.IsFile && !Content(Encoding.UTF8.GetBytes(file.Name)).Bytes.AsSpan().SequenceEqual(file.Text.Span))
            throw new OutdatedMemoryException();
    }

    /// <summary>An answer of the host, asked for once a request.</summary>
    /// <param name="kind">What is asked.</param>
    /// <param name="key">Of what.</param>
    /// <param name="ask">The question.</param>
    /// <param name="same">Whether two answers are the same; null where equality says it.</param>
    /// <param name="directory">The directory whose entries say the answer; null if it follows from something else.</param>
    public T Ask<T>(ReadingKind kind, byte[] key, Func<IEvaluationHost, T> ask, Func<T, T, bool>? same = null, byte[]? directory = null)
    {
        ref var reading = ref CollectionsMarshal.GetValueRefOrAddDefault(readings, (kind, key), out bool isKnown);
        if (!isKnown)
            reading = new Answer<T>(++lastReading, host, ask, same ?? EqualityComparer<T>.Default.Equals, directory is null ? null : stamps.Of(directory));
        Note(reading!);
        return ((Answer<T>)reading!).Value;
    }

    /// <summary>What there is at a path, asked for once a request.</summary>
    public HostFileKind? KindOf(byte[] path)
    {
        ref var reading = ref CollectionsMarshal.GetValueRefOrAddDefault(readings, (ReadingKind.FileKind, path), out bool isKnown);
        if (!isKnown)
            reading = new EntryKind(++lastReading, host, path, stamps.Of(path), stamps.Of(CanonicalPath.ParentOf(path).ToArray()));
        Note(reading!);
        return ((EntryKind)reading!).Value;
    }

    /// <summary>What is in a file, read once a request.</summary>
    /// <exception cref="HostException">It cannot be read.</exception>
    public FileContent Content(byte[] path)
    {
        if (!readings.TryGetValue((ReadingKind.Content, path), out var reading))
            readings.Add((ReadingKind.Content, path), reading = Read(path));
        Note(reading);
        return (FileContent)reading;
    }

    FileContent Read(byte[] path)
    {
        try
        {
            return new FileContent(++lastReading, host, path, stamps.Of(path));
        }
        catch (HostException)
        {
            // What the failure led to is computed again.
            ForgetCurrent();
            throw;
        }
    }

    /// <summary>The current region put a path into the store and relies on its being there.</summary>
    public void Expect(StorePath path)
    {
        readings.Remove((ReadingKind.StorePath, Encoding.UTF8.GetBytes(path.BaseName)));
        evaluator.Host.Store.IsValid(path);
    }

    /// <summary>A build may have made store paths that were not there.</summary>
    public void ForgetStorePaths()
    {
        foreach (var key in readings.Keys.Where(key => key.Kind is not ReadingKind.Environment).ToList())
            readings.Remove(key);
    }

    void Note(Reading reading)
    {
        int current = evaluator.Region;
        if (regions[current] is null || !noted.Add((current, reading.Number)))
            return;
        if (reading.Regions.Count == 0)
            relied.Add(reading);
        reading.Regions.Add(current);
    }

    sealed class ReadingComparer : IEqualityComparer<(ReadingKind Kind, byte[] Key)>
    {
        public bool Equals((ReadingKind Kind, byte[] Key) x, (ReadingKind Kind, byte[] Key) y) =>
            x.Kind == y.Kind && ByteArrayComparer.Instance.Equals(x.Key, y.Key);

        public int GetHashCode((ReadingKind Kind, byte[] Key) obj) => HashCode.Combine(obj.Kind, ByteArrayComparer.Instance.GetHashCode(obj.Key));
    }
}
