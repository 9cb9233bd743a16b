using System.IO.Compression;
using System.Text;
using AskNix.Catalogue;
using AskNix.Errors;
using AskNix.Tests.Settings;

namespace AskNix.Tests.Catalogue;

public sealed class PackagesJsonFileTests : IDisposable
{
    private const string Text = """
        {"version":2,"deep":{"packages":{"no":{}}},"packages":{
          "hello":{"pname":"hello","version":"2.12","outputs":{"out":null,"man":null},"system":"x86_64-linux","meta":{
            "description":"Greets","homepage":["https://a.example","https://b.example"],"license":[{"spdxId":"GPL-3.0-or-later"},{"fullName":"Own"}],
            "mainProgram":"hello","unfree":false,"broken":true,"position":"pkgs/hello.nix:3"}},
          "bare":{}
        },"after":[1,2]}
        """;

    private readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_list_is_read_plain_and_compressed(bool compressed)
    {
        var path = directory[compressed ? "packages.json.br" : "packages.json"];
        await using (var file = File.Create(path))
        await using (var target = compressed ? new BrotliStream(file, CompressionLevel.Fastest) : (Stream)file)
            await target.WriteAsync(Encoding.UTF8.GetBytes(Text));

        var entries = await Read(path);

        entries.Count.ShouldBe(2);
        entries[0].ShouldBe(new Package("hello")
        {
            PName = "hello",
            Version = "2.12",
            Description = "Greets",
            Homepage = "https://a.example",
            Licence = "GPL-3.0-or-later, Own",
            MainProgram = "hello",
            Broken = true,
            Outputs = ["out", "man"],
            Position = "pkgs/hello.nix:3",
        });
        entries[1].ShouldBe(new Package("bare"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"packages\":{\"hello\":{")]
    [InlineData("{\"packages\":{\"hello\":")]
    [InlineData("{\"packages\":{}}")]
    [InlineData("{\"something\":1}")]
    [InlineData("<html>")]
    public async Task What_is_no_such_list_is_named(string text)
    {
        var path = directory.Write("packages.json", text);

        (await Should.ThrowAsync<AskNixException>(() => Read(path))).Problem.Message.ShouldContain(path);
    }

    [Fact]
    public async Task A_file_that_is_missing_is_named() =>
        (await Should.ThrowAsync<AskNixException>(() => Read(directory["none.json"]))).Problem.Code.ShouldBe(ErrorCode.NotAvailable);

    [Fact]
    public async Task Members_larger_than_the_buffer_are_read_whole_wherever_the_pieces_end()
    {
        var text = $$"""{"a":"{{new string('x', 200_000)}}","b":{"c":[1,2,{"d":"é"}]},"e":null}""";
        foreach (var piece in (int[])[1, 7, 70_000])
        {
            using var stream = new Pieces(Encoding.UTF8.GetBytes(text), piece);
            var members = new List<(string, int)>();
            await foreach (var (name, value) in new JsonMembers(stream, null).Read(default))
                members.Add((name, value.Length));
            members.ShouldBe([("a", 200_002), ("b", 22), ("e", 4)]);
        }
    }

    private static async Task<List<IndexEntry>> Read(string path)
    {
        var entries = new List<IndexEntry>();
        await foreach (var entry in new PackagesJsonFile(path, "r").Read(default))
            entries.Add(entry);
        return entries;
    }

    /// <summary>A stream that gives a few bytes at a time.</summary>
    private sealed class Pieces(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }
}
