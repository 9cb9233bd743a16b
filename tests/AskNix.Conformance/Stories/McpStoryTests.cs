using System.Text.Json.Nodes;
using AskNix.Conformance.Promises;

namespace AskNix.Conformance.Stories;

/// <summary>A client of the Model Context Protocol asks, and changes nothing.</summary>
public sealed class McpStoryTests(DemoHomes homes)
{
    [Fact]
    public async Task A_client_is_answered_and_shown_plans()
    {
        using var home = await homes.TakeAsync();
        var before = home.State();

        var replies = await TalkAsync(
            home,
            """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-03-26","capabilities":{},"clientInfo":{"name":"c","version":"1"}}}""",
            """{"jsonrpc":"2.0","method":"notifications/initialized"}""",
            """{"jsonrpc":"2.0","id":2,"method":"tools/list"}""",
            """{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"ask_nix","arguments":{"sentence":"list generations"}}}""",
            """{"jsonrpc":"2.0","id":"four","method":"tools/call","params":{"name":"ask_nix","arguments":{"sentence":"install firefox"}}}""",
            """{"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"ask_nix","arguments":{"sentence":"install firefoxx please"}}}""");

        replies.Select(reply => reply["id"]!.ToString()).ShouldBe(["1", "2", "3", "four", "5"]);
        replies.ShouldAllBe(reply => reply["jsonrpc"]!.GetValue<string>() == "2.0");
        replies[0]["result"]!["protocolVersion"]!.GetValue<string>().ShouldBe("2025-03-26");
        replies[1]["result"]!["tools"]![0]!["inputSchema"]!["required"]![0]!.GetValue<string>().ShouldBe("sentence");
        replies[2]["result"]!["structuredContent"]!["data"]!["generations"]!.AsArray().Count.ShouldBe(1);
        replies[3]["result"]!["isError"]!.GetValue<bool>().ShouldBeFalse();
        replies[3]["result"]!["content"]![0]!["text"]!.GetValue<string>().ShouldContain("+    firefox");
        replies[3]["result"]!["structuredContent"]!["receipt"].ShouldBeNull();
        home.State().ShouldBe(before);
    }

    [Theory]
    [InlineData("no json", -32700)]
    [InlineData("[]", -32600)]
    [InlineData("""{"id":1}""", -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"resources/list"}""", -32601)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"rm"}}""", -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call"}""", -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"ask_nix","arguments":{"sentence":7}}}""", -32602)]
    public async Task What_is_no_request_is_answered_with_its_error_and_the_next_one_is_heard(string line, int code)
    {
        using var home = await homes.TakeAsync();

        var replies = await TalkAsync(home, line, """{"jsonrpc":"2.0","id":2,"method":"ping"}""");

        replies.Count.ShouldBe(2);
        replies[0]["error"]!["code"]!.GetValue<int>().ShouldBe(code);
        replies[1]["result"]!.AsObject().Count.ShouldBe(0);
    }

    private static async Task<IReadOnlyList<JsonNode>> TalkAsync(DemoHome home, params string[] lines)
    {
        var said = Path.Combine(home.Root, "home", "said");
        await File.WriteAllLinesAsync(said, lines);
        var run = (await ShellAround.RunAsync(home, $"exec \"$@\" <'{said}'", "--demo", "mcp")).ShouldEndWith(0);
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }
}
