using System.Text.Json;
using System.Text.Json.Nodes;
using AskNix.Cli.Composition;
using AskNix.Cli.Rendering;

namespace AskNix.Cli.Commands.Mcp;

/// <summary>
/// The Model Context Protocol on standard input and output: JSON-RPC 2.0, a message a line (modelcontextprotocol.io, revision 2025-06-18). Requests are answered
/// in their order, one after the other.
/// </summary>
internal sealed class McpServer(Session session)
{
    private const int ParseError = -32700;
    private const int InvalidRequest = -32600;
    private const int MethodNotFound = -32601;
    private const int InvalidParams = -32602;

    /// <summary>Between these nothing differs in what is used here; the first is what is offered to a client that speaks none of them.</summary>
    private static readonly string[] s_revisions = ["2025-06-18", "2025-03-26", "2024-11-05"];

    private readonly AskTool _tool = new(session);

    /// <returns>The exit status, at the end of the input.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        while (await Task.Run(session.Terminal.Input.ReadLine, CancellationToken.None).WaitAsync(cancellation) is { } line)
        {
            if (line.Trim().Length > 0 && await AnswerAsync(line, cancellation) is { } answer)
                session.Terminal.Output.WriteLine(JsonText.Write(writer => answer.WriteTo(writer)));
        }
        return 0;
    }

    /// <returns>Null where the message wants no answer.</returns>
    private async Task<JsonObject?> AnswerAsync(string line, CancellationToken cancellation)
    {
        JsonNode? message;
        try
        {
            message = JsonNode.Parse(line);
        }
        catch (JsonException)
        {
            return Failed(null, ParseError, "This line is no JSON.");
        }
        if (message is not JsonObject request || Text(request["method"]) is not { } method)
        {
            // A reply, which nobody here has asked for, has no method either.
            return message is JsonObject reply && (reply.ContainsKey("result") || reply.ContainsKey("error")) ? null
                : Failed((message as JsonObject)?["id"], InvalidRequest, "This is no request: one object with a method is expected.");
        }
        if (!request.ContainsKey("id"))
            return null;
        var id = request["id"];
        var parameters = request["params"] as JsonObject;
        return method switch
        {
            "initialize" => Done(id, Initialized(Text(parameters?["protocolVersion"]))),
            "ping" => Done(id, []),
            "tools/list" => Done(id, new JsonObject { ["tools"] = new JsonArray(AskTool.Describe()) }),
            "tools/call" when Text(parameters?["name"]) != AskTool.Name => Failed(id, InvalidParams, $"There is no such tool; the one there is is {AskTool.Name}."),
            "tools/call" => Text((parameters!["arguments"] as JsonObject)?["sentence"]) is { } sentence && sentence.Trim().Length > 0
                ? Done(id, await _tool.CallAsync(sentence, cancellation))
                : Failed(id, InvalidParams, "The tool takes a sentence."),
            _ => Failed(id, MethodNotFound, $"There is no method {method} here."),
        };
    }

    private static JsonObject Initialized(string? revision) => new()
    {
        ["protocolVersion"] = s_revisions.Contains(revision) ? revision : s_revisions[0],
        ["capabilities"] = new JsonObject { ["tools"] = new JsonObject() },
        ["serverInfo"] = new JsonObject { ["name"] = "ask-nix", ["version"] = VersionText.Number },
        ["instructions"] = "Ask about this NixOS machine in plain words. Plans are shown and never carried out here: tell the person the command that does it.",
    };

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonObject Done(JsonNode? id, JsonObject result) => new() { ["jsonrpc"] = "2.0", ["id"] = id?.DeepClone(), ["result"] = result };

    private static JsonObject Failed(JsonNode? id, int code, string message) => new()
    {
        ["jsonrpc"] = "2.0",
        ["id"] = id?.DeepClone(),
        ["error"] = new JsonObject { ["code"] = code, ["message"] = message },
    };
}
