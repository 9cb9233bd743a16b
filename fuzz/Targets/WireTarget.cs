using System.Text;
using Nix.Store.Daemon;

namespace AskNix.Fuzz.Targets;

/// <summary>
/// A byte that chooses what is asked, then what a daemon says: an answer, or a failure of the one family of errors, in bounded memory.
/// </summary>
internal sealed class WireTarget : IFuzzTarget
{
    private const string Store = "/nix/store";
    private const string Zeros = "00000000000000000000000000000000";
    private const string Path = $"{Store}/{Zeros}-a";

    // What a whole run may keep at most; an answer is far smaller, since an input is.
    private const long Most = 64 << 20;

    private static readonly byte[] s_last = BinaryWords.Number(0x616c7473);

    private static readonly Func<DaemonConnection, Task>[] s_questions =
    [
        connection => connection.RunAsync(new QueryPathInfo(Path), static _ => { }),
        connection => connection.RunAsync(new QueryValidPaths([Path]), static _ => { }),
        connection => connection.RunAsync(new QueryMissing([DerivedPath.AllOutputsOf($"{Path}.drv")])),
        connection => connection.RunAsync(new BuildPathsWithResults([DerivedPath.Itself(Path)]), static _ => { }),
        connection => connection.RunAsync(new QueryDerivationOutputMap($"{Path}.drv")),
        connection => connection.RunAsync(new CollectGarbage(GarbageAction.ReturnDead, [])),
        connection => connection.RunAsync(new FindRoots()),
        connection => connection.RunAsync(new NarFromPath(Path, Stream.Null)),
        connection => connection.RunManyAsync([new IsValidPath(Path), new IsValidPath(Path)]),
    ];

    public string Name => "wire";

    public string Room => "Nix.Store";

    public IReadOnlyList<byte[]> Words { get; } =
    [
        .. new ulong[] { 0x616c7473, 0x6f6c6d67, 0x63787470, 0x53545254, 0x53544f50, 0x52534c54, 0x64617461, 0x64617416, 100, 101, 104, 105, 106, 107, 108 }.Select(BinaryWords.Number),
        .. new[] { "", "out", "Error", Path, $"{Path}.drv", $"{Path}.drv!out", "sha256:0!out", $$"""{"outPath":"{{Zeros}}-a"}""", "nix-archive-1", "(", ")", "type", "regular", "contents" }
            .Select(text => BinaryWords.Text(Encoding.UTF8.GetBytes(text))),
        .. BinaryWords.Numbers,
    ];

    public IEnumerable<byte[]> Seeds(string cases)
    {
        byte[] greeting = [.. BinaryWords.Number(0x6478696f), .. BinaryWords.Number(0x126), .. BinaryWords.Number(0), .. Text("2.34.8"), .. BinaryWords.Number(1), .. s_last];
        byte[] older = [.. BinaryWords.Number(0x6478696f), .. BinaryWords.Number(0x122), .. Text("2.8.0"), .. s_last];
        byte[] log =
        [
            .. BinaryWords.Number(0x53545254), .. Numbers(1, 3, 105), .. Text("building"), .. Numbers(2, 1), .. Text($"{Path}.drv"), .. Numbers(0, 7, 0),
            .. BinaryWords.Number(0x52534c54), .. Numbers(1, 101, 1, 1), .. Text("a line"), .. BinaryWords.Number(0x6f6c6d67), .. Text("said"), .. BinaryWords.Number(0x53544f50), .. Numbers(1),
        ];
        byte[] error = [.. BinaryWords.Number(0x63787470), .. Text("Error"), .. Numbers(0), .. Text("Error"), .. Text("it is broken"), .. Numbers(0, 1, 0), .. Text("a trace")];
        byte[] result = [.. Numbers(0), .. Text(""), .. Numbers(1, 0, 5, 6, 1, 9, 0, 1), .. Text("sha256:0!out"), .. Text($$"""{"outPath":"{{Zeros}}-a"}""")];
        byte[][] answers =
        [
            [.. Numbers(1), .. Text(""), .. Text(new string('0', 64)), .. Numbers(1), .. Text(Path), .. Numbers(5, 120, 0, 1), .. Text("key:sig"), .. Text("")],
            [.. Numbers(1), .. Text(Path)],
            [.. Numbers(1), .. Text($"{Path}.drv"), .. Numbers(0, 0, 3, 4)],
            [.. Numbers(1), .. Text(Path), .. result],
            [.. Numbers(1), .. Text("out"), .. Text(Path)],
            [.. Numbers(1), .. Text(Path), .. Numbers(3, 0)],
            [.. Numbers(1), .. Text("{temp:1}"), .. Text(Path)],
            [.. Text("nix-archive-1"), .. Text("("), .. Text("type"), .. Text("regular"), .. Text("contents"), .. Text("content"), .. Text(")")],
            [.. Numbers(1), .. s_last, .. Numbers(0)],
        ];
        for (byte question = 0; question < answers.Length; question++)
        {
            yield return [question, .. greeting, .. log, .. s_last, .. answers[question]];
            yield return [question, .. older, .. s_last, .. answers[question]];
            yield return [question, .. greeting, .. log, .. error];
        }
    }

    public void Run(byte[] input)
    {
        if (input.Length == 0)
            return;
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            AskAsync(input).GetAwaiter().GetResult();
        }
        catch (DaemonException)
        {
            // What was said is no answer, and the caller is told what to do.
        }
        if (GC.GetAllocatedBytesForCurrentThread() - before > Most)
            throw new FindingException("a few bytes take much memory");
    }

    private static async Task AskAsync(byte[] input)
    {
        var options = new DaemonClientOptions { StoreDirectory = Store };
        using var connection = await DaemonConnection.OpenAsync(new Recorded(input[1..]), options);
        await s_questions[input[0] % s_questions.Length](connection);
    }

    private static byte[] Text(string text) => BinaryWords.Text(Encoding.UTF8.GetBytes(text));

    private static byte[] Numbers(params ulong[] numbers) => [.. numbers.SelectMany(BinaryWords.Number)];

    /// <summary>A daemon that says what it says, and to which nothing can be said.</summary>
    private sealed class Recorded(byte[] said) : IDaemonTransport
    {
        public string Place => "a recording";

        public ValueTask<Stream> ConnectAsync(CancellationToken cancellation) => new(new OneWay(said));
    }

    private sealed class OneWay(byte[] said) : MemoryStream(said)
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => default;

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
