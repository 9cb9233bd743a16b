using System.Text.Json.Nodes;
using AskNix.Backend;
using AskNix.Cli.Composition;
using AskNix.Cli.Rendering;
using AskNix.Errors;

namespace AskNix.Cli.Commands.Mcp;

/// <summary>The tool a model is given: a sentence, answered as with <c>--dry-run --json</c>. There is nobody to say yes, so nothing is ever changed.</summary>
internal sealed class AskTool(Session session)
{
    public const string Name = "ask_nix";

    private readonly Session _session = session with { Options = session.Options with { DryRun = true, AssumeYes = false, Json = true, JsonLines = false } };

    public static JsonNode Describe() => new JsonObject
    {
        ["name"] = Name,
        ["title"] = "Ask about this NixOS machine",
        ["description"] =
            "Answers a question about this NixOS machine, its packages, options, generations and errors, or shows what a wish such as \"install firefox\" would change. "
            + "Nothing is changed: what is wished is carried out by the person, with: ask-nix \"the sentence\".",
        ["inputSchema"] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["sentence"] = new JsonObject { ["type"] = "string", ["description"] = "What is asked or wished, in plain words" } },
            ["required"] = new JsonArray("sentence"),
        },
        ["annotations"] = new JsonObject { ["readOnlyHint"] = true },
    };

    /// <summary>The result of a call: the text, and the object of docs/json.md.</summary>
    public async Task<JsonObject> CallAsync(string sentence, CancellationToken cancellation)
    {
        var began = _session.Clock.GetTimestamp();
        var response = await AskAsync(sentence, cancellation);
        return new JsonObject
        {
            ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = Text(response) }),
            ["structuredContent"] = JsonNode.Parse(ResponseJson.Write(response, _session.Clock.GetElapsedTime(began))),
            ["isError"] = !response.Success,
        };
    }

    private async Task<Response> AskAsync(string sentence, CancellationToken cancellation)
    {
        try
        {
            return await new AskRun(_session, sentence).RunAsync(cancellation);
        }
        catch (AskNixException failure)
        {
            return Failed(failure.Problem);
        }
        catch (Exception failure) when (MachineFailure.Is(failure))
        {
            return Failed(MachineFailure.ProblemOf(failure));
        }
    }

    private static Response Failed(Problem problem) => new(null, problem.Message, Error: problem, ExitStatus: problem.Code.ExitStatus);

    /// <summary>As a person would read it, plan included.</summary>
    private string Text(Response response)
    {
        using var text = new StringWriter { NewLine = "\n" };
        if (response.Plan is { } plan)
        {
            new PlanView(text, default, _session.Next).Write(plan);
            text.WriteLine();
        }
        text.WriteLine(response.Text);
        if (response.Error?.Advice is { } advice)
            text.WriteLine(_session.Next.In(advice));
        foreach (var choice in response.Choices.IsDefault ? [] : response.Choices)
            text.WriteLine($"- {choice}");
        return text.ToString().TrimEnd();
    }
}
