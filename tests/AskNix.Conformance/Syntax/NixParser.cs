using System.Collections.Concurrent;
using System.Text;

namespace AskNix.Conformance.Syntax;

/// <summary>
/// What <c>nix-instantiate --parse</c> says of files. Where many are expected to be accepted they share a process, since starting
/// one costs more than parsing.
/// </summary>
internal sealed class NixParser(PrivateStore store)
{
    private const int Batch = 400;

    /// <summary>The normal form of each file; null where Nix rejects it.</summary>
    /// <param name="files">The files, absolute.</param>
    /// <param name="isExpected">Which of them are expected to be accepted; a wrong guess costs time only.</param>
    public IReadOnlyDictionary<string, byte[]?> Parse(IReadOnlyList<string> files, Func<string, bool> isExpected)
    {
        var results = new ConcurrentDictionary<string, byte[]?>(StringComparer.Ordinal);
        var expected = files.Where(isExpected).ToList();
        var work = expected.Chunk(Batch).Concat(files.Except(expected, StringComparer.Ordinal).Select(file => new[] { file })).ToList();
        // The first alone: of two that make the store at once one may find its database busy.
        if (work.Count > 0)
            ParseAll(work[0], results);
        Parallel.ForEach(work.Skip(1), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, batch => ParseAll(batch, results));
        return results;
    }

    private void ParseAll(string[] files, ConcurrentDictionary<string, byte[]?> results)
    {
        for (var at = 0; at < files.Length;)
        {
            // It stops at the first file it rejects, which is the one after those it printed a line of.
            var run = Task.Run(() => store.RunAsync("nix-instantiate", ["--parse", .. files[at..]])).GetAwaiter().GetResult();
            var lines = Lines(run.Output);
            foreach (var line in lines)
                results[files[at++]] = line;
            if (run.Exit.Succeeded)
                at.ShouldBe(files.Length, "a line for each file");
            else if (run.Exit.Code == 1)
                results[files[at++]] = null;
            else
                Assert.Fail($"Nix rejects a file with status 1; here it ended with {run.Exit}, at {files[at]}");
        }
    }

    private static List<byte[]> Lines(ReadOnlyMemory<byte> output)
    {
        var lines = new List<byte[]>();
        for (var rest = output; !rest.IsEmpty;)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            end.ShouldBeGreaterThanOrEqualTo(0, Encoding.UTF8.GetString(rest.Span));
            lines.Add(rest[..end].ToArray());
            rest = rest[(end + 1)..];
        }

        return lines;
    }
}
