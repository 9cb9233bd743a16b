using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Planning.Store;
using Nixos.Machines;

namespace AskNix.Engines.Traditional;

/// <summary>
/// The store asked by <c>nix-store</c>: the closure by <c>-q --requisites</c>, sizes and references by <c>--dump-db</c> (one process for
/// all paths, where <c>-q --references</c> and <c>-q --size</c> need one each), roots and garbage by <c>--gc</c>.
/// </summary>
public sealed partial class TraditionalStore(Machine machine, MachineTools tools) : IStoreFacts
{
    // An argument list may hold 2 MiB, a store path rarely takes more than 200 bytes of it.
    private const int PathsInOneCommand = 5000;

    public async Task<StoreRecords> ClosureAsync(ImmutableArray<string> paths, Action<BackendEvent> report, CancellationToken cancellation)
    {
        var present = Present(paths);
        if (present.IsEmpty)
            return new StoreRecords([]);
        var closure = Lines(await RunAsync(["--query", "--requisites", .. present], report, cancellation));
        return new StoreRecords(await DumpAsync(closure, report, cancellation));
    }

    public async Task<StoreRecords> RecordsAsync(ImmutableArray<string> paths, Action<BackendEvent> report, CancellationToken cancellation) =>
        new(await DumpAsync([.. Present(paths)], report, cancellation));

    public async Task<ImmutableArray<StoreRoot>> RootsAsync(Action<BackendEvent> report, CancellationToken cancellation)
    {
        var roots = ImmutableArray.CreateBuilder<StoreRoot>();
        foreach (var line in Lines(await RunAsync(["--gc", "--print-roots"], report, cancellation)))
        {
            var arrow = line.LastIndexOf(" -> ", StringComparison.Ordinal);
            if (arrow > 0)
                roots.Add(new StoreRoot(Unquoted(line[..arrow]), line[(arrow + 4)..]));
        }
        return roots.ToImmutable();
    }

    // Since 2.34 Nix prints links in quotation marks, those in a name and backslashes after a backslash.
    private static string Unquoted(string link) => link is ['"', .. var inside, '"'] ? Escaped().Replace(inside, "${one}") : link;

    public async Task<StoreAmount> DeadAsync(Action<BackendEvent> report, CancellationToken cancellation)
    {
        var dead = Lines(await RunAsync(["--gc", "--print-dead"], report, cancellation));
        var everything = StoreDump.Read(await RunAsync(["--dump-db"], report, cancellation)).ToDictionary(record => record.Path, StringComparer.Ordinal);
        return new StoreAmount(dead.Length, dead.Sum(path => everything.GetValueOrDefault(path)?.Bytes ?? 0));
    }

    public async Task<StoreAmount> TotalAsync(Action<BackendEvent> report, CancellationToken cancellation) =>
        StoreRecords.Amount([.. StoreDump.Read(await RunAsync(["--dump-db"], report, cancellation))]);

    public async Task<DiskSpace> DiskAsync(Action<BackendEvent> report, CancellationToken cancellation)
    {
        ImmutableArray<string> command = ["df", "--block-size=1", "--output=size,avail", machine.StoreDirectory];
        var text = await tools.RunCheckedAsync(command, ErrorCode.OperationFailed, report, cancellation);
        return Lines(text) is [_, var numbers] && numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var size, var free]
            ? new DiskSpace(long.Parse(size, CultureInfo.InvariantCulture), long.Parse(free, CultureInfo.InvariantCulture))
            : throw new AskNixException(ErrorCode.OperationFailed, $"df said nothing that could be understood about {machine.StoreDirectory}.");
    }

    private async Task<List<StoreRecord>> DumpAsync(string[] paths, Action<BackendEvent> report, CancellationToken cancellation)
    {
        List<StoreRecord> records = [];
        foreach (var some in paths.Chunk(PathsInOneCommand))
            records.AddRange(StoreDump.Read(await RunAsync(["--dump-db", .. some], report, cancellation)));
        return records;
    }

    private Task<string> RunAsync(ImmutableArray<string> arguments, Action<BackendEvent> report, CancellationToken cancellation) =>
        tools.RunCheckedAsync(["nix-store", .. arguments], ErrorCode.OperationFailed, report, cancellation);

    private static ImmutableArray<string> Present(ImmutableArray<string> paths) => [.. paths.Where(path => Path.Exists(path)).Distinct(StringComparer.Ordinal)];

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"\\(?<one>.)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Escaped();
}
