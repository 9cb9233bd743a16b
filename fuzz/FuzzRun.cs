using System.Diagnostics;
using System.Text;

namespace AskNix.Fuzz;

/// <summary>Runs one target on ever new inputs, guided by coverage, until its time is up.</summary>
internal sealed class FuzzRun(IFuzzTarget target, string folder, int seed, TimeSpan time, Range blocks)
{
    // Far above what any input of the longest length needs. Processor time, since a busy machine may stop a process for as long.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly Random random = new(seed);
    private readonly Corpus corpus = new(Path.Combine(folder, "corpus"));
    private readonly byte[] seen = new byte[Coverage.EdgeCount];
    private readonly HashSet<string> findings = [];
    private volatile byte[] current = [];
    private long startedAt;
    private long executions;

    /// <returns>The number of different findings, which lie in the folder.</returns>
    public int Run(string cases)
    {
        var watch = Stopwatch.StartNew();
        Volatile.Write(ref startedAt, Environment.CpuUsage.TotalTime.Ticks);
        new Thread(WatchForHangs) { IsBackground = true }.Start();
        foreach (byte[] input in target.Seeds(cases))
            Try(input, isSeed: true);
        foreach (byte[] input in corpus.Kept)
            Try(input, isSeed: true);
        Tell(watch.Elapsed, "seeds");

        var mutator = new Mutator(random, target.Words);
        var next = watch.Elapsed + TimeSpan.FromSeconds(60);
        while (watch.Elapsed < time)
        {
            Try(mutator.Mutate(corpus.Pick(random), corpus.Pick(random)), isSeed: false);
            if (watch.Elapsed > next)
            {
                Tell(watch.Elapsed, "running");
                next += TimeSpan.FromSeconds(60);
            }
        }

        Tell(watch.Elapsed, "done");
        return findings.Count;
    }

    private void Try(byte[] input, bool isSeed)
    {
        current = input;
        Volatile.Write(ref startedAt, Environment.CpuUsage.TotalTime.Ticks);
        executions++;
        Coverage.Restart();
        try
        {
            target.Run(input);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Keep(input, failure);
        }

        if (Coverage.AddTo(seen) || (isSeed && corpus.Count == 0))
            corpus.Add(input, keep: !isSeed);
    }

    /// <summary>One input is kept for each place an exception comes from, or each sentence of a finding.</summary>
    private void Keep(byte[] input, Exception failure)
    {
        string place = failure is FindingException ? failure.Message : $"{failure.GetType().Name} {failure.StackTrace?.Split('\n')[0].Trim()}";
        if (!findings.Add(place))
            return;
        string name = Path.Combine(folder, "findings", Corpus.Name(input));
        Directory.CreateDirectory(Path.GetDirectoryName(name)!);
        File.WriteAllBytes(name, input);
        File.WriteAllText(name + ".txt", failure.ToString(), Encoding.UTF8);
        Console.WriteLine($"{target.Name}: FINDING {place}\n  {name}");
    }

    private void WatchForHangs()
    {
        while (true)
        {
            Thread.Sleep(1_000);
            if (Environment.CpuUsage.TotalTime - TimeSpan.FromTicks(Volatile.Read(ref startedAt)) < Longest)
                continue;
            Keep(current, new FindingException($"an input takes more than {Longest.TotalSeconds} s"));
            Environment.Exit(1);
        }
    }

    private void Tell(TimeSpan elapsed, string what) => Console.WriteLine(FormattableString.Invariant(
        $"{target.Name}: {what}, {elapsed.TotalSeconds:0} s, {executions} executions, {executions / Math.Max(elapsed.TotalSeconds, 1):0}/s, blocks {Coverage.BlocksHit(blocks)} of {blocks.End.Value - blocks.Start.Value}, edges {seen.Count(e => e != 0)}, corpus {corpus.Count}, findings {findings.Count}"));
}
