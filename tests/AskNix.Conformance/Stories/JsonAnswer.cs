using System.Text.Json;
using System.Text.Json.Nodes;

namespace AskNix.Conformance.Stories;

/// <summary>The object of --json, every member there and of its type, as the contract has it.</summary>
public sealed class JsonAnswer
{
    private static readonly string[] s_members =
        ["success", "text", "intent", "plan", "data", "receipt", "suggestions", "choices", "error", "engine", "elapsedMs"];

    private readonly JsonObject _object;

    private JsonAnswer(ProgramRun run, JsonObject @object)
    {
        Run = run;
        _object = @object;
    }

    public ProgramRun Run { get; }

    public string Text => _object["text"]!.GetValue<string>();

    public JsonNode? Data => _object["data"];

    public JsonObject? Plan => _object["plan"] as JsonObject;

    public JsonObject? Receipt => _object["receipt"] as JsonObject;

    public JsonObject? Error => _object["error"] as JsonObject;

    public string? Intent => _object["intent"]?["name"]?.GetValue<string>();

    public string Engine => _object["engine"]!.GetValue<string>();

    public string? ErrorCode => Error?["code"]?.GetValue<string>();

    public IReadOnlyList<string> Choices => Strings(_object["choices"]);

    public IReadOnlyList<string> Suggestions => Strings(_object["suggestions"]);

    /// <summary>The kinds of the plan's steps, in order.</summary>
    public IReadOnlyList<string> Steps => [.. Plan.ShouldNotBeNull(Run.ToString())["steps"]!.AsArray().Select(step => step!["kind"]!.GetValue<string>())];

    /// <summary>The commands that the plan says would do the same, each as its words.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Commands =>
        [.. Plan!["steps"]!.AsArray().SelectMany(step => step!["commands"]!.AsArray()).Select(Strings)];

    public static JsonAnswer Read(ProgramRun run)
    {
        run.Output.TrimEnd('\n').ShouldNotContain('\n', customMessage: run.ToString());
        var @object = Parsed(run).ShouldBeOfType<JsonObject>(run.ToString());
        @object.Select(member => member.Key).ShouldBe(s_members, ignoreOrder: true, run.ToString());
        var answer = new JsonAnswer(run, @object);
        answer.CheckTypes();
        return answer;
    }

    /// <summary>Asserts the exit status.</summary>
    public JsonAnswer ShouldEndWith(int status)
    {
        Run.ShouldEndWith(status);
        return this;
    }

    private static JsonNode? Parsed(ProgramRun run)
    {
        try
        {
            return JsonNode.Parse(run.Output);
        }
        catch (JsonException wrong)
        {
            Assert.Fail($"{wrong.Message}: {run}");
            return null;
        }
    }

    private void CheckTypes()
    {
        _object["success"]!.GetValue<bool>().ShouldBe(Run.Status == 0, Run.ToString());
        Text.ShouldNotBeNull();
        (_object["error"] is null).ShouldBe(Run.Status == 0, Run.ToString());
        Engine.ShouldBeOneOf("native", "traditional");
        _object["elapsedMs"]!.GetValue<long>().ShouldBeGreaterThanOrEqualTo(0);
        Choices.ShouldNotContain("");
        Suggestions.ShouldNotContain("");
        if (_object["intent"] is { } intent)
        {
            intent["name"]!.GetValue<string>().ShouldMatch("^[a-z]+(-[a-z]+)*$");
            intent["entities"].ShouldBeOfType<JsonObject>();
            intent["confidence"]!.GetValue<double>().ShouldBeInRange(0, 1);
        }
        if (Error is { } error)
        {
            error.Select(member => member.Key).ShouldBe(["code", "message", "advice", "position"], ignoreOrder: true);
            error["message"]!.GetValue<string>().ShouldNotBeEmpty();
        }
        if (Plan is { } plan)
            plan["steps"]!.AsArray().ShouldAllBe(step => step!["kind"] != null && step["summary"] != null && step["commands"] is JsonArray);
    }

    private static IReadOnlyList<string> Strings(JsonNode? node) => [.. node.ShouldBeOfType<JsonArray>().Select(item => item!.GetValue<string>())];
}
