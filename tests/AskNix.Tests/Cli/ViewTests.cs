using System.Text.Json.Nodes;
using AskNix.Cli.Arguments;
using AskNix.Cli.Rendering;
using AskNix.Plans;
using AskNix.Plans.Forecasts;
using AskNix.Plans.Steps;

namespace AskNix.Tests.Cli;

public sealed class ViewTests
{
    private static readonly NextCommand s_next = new(new CliOptions(), "ask-nix");

    [Theory]
    [InlineData(false, "plan.txt")]
    [InlineData(true, "plan-in-colour.txt")]
    public void A_plan_says_what_changes(bool inColour, string view)
    {
        var captured = new CapturedTerminal(color: inColour ? ColorChoice.Always : ColorChoice.Never);
        UnderstoodView.Write(captured.Terminal.Output, captured.Terminal.OutputStyle, Samples.Understood);
        new PlanView(captured.Terminal.Output, captured.Terminal.OutputStyle, s_next).Write(Samples.Plan);
        CliCases.ShouldBeView(view, captured.Output);
    }

    [Fact]
    public void An_answer_has_its_receipt_and_what_comes_next()
    {
        var captured = new CapturedTerminal();
        new ResponseView(captured.Terminal, s_next, detailed: false).Write(Samples.Done);
        captured.Error.ShouldBeEmpty();
        CliCases.ShouldBeView("done.txt", captured.Output);
    }

    [Fact]
    public void What_could_be_asked_next_means_the_same_machine()
    {
        s_next.For("list generations").ShouldBe("ask-nix \"list generations\"");
        new NextCommand(new CliOptions { Demo = true }, "./ask-nix").For("ask-nix undo").ShouldBe("./ask-nix --demo undo");
        new NextCommand(new CliOptions { Root = "/mnt/a b" }, "ask-nix").For("undo").ShouldBe("ask-nix --root '/mnt/a b' undo");
    }

    [Theory]
    [InlineData("install $(reboot)", "ask-nix 'install $(reboot)'")]
    [InlineData("install `reboot`", "ask-nix 'install `reboot`'")]
    [InlineData("say \"hello\" to me", "ask-nix 'say \"hello\" to me'")]
    [InlineData("(reboot)", "ask-nix '(reboot)'")]
    public void What_could_be_asked_next_can_be_pasted_into_a_shell(string sentence, string command) => s_next.For(sentence).ShouldBe(command);

    [Theory]
    [InlineData("\"ask-nix history\" shows the changes.", "\"./ask-nix --demo history\" shows the changes.")]
    [InlineData("Choose another: ask-nix \"list generations\".", "Choose another: ./ask-nix --demo \"list generations\".")]
    [InlineData("ask-nix config set feedback on", "./ask-nix --demo config set feedback on")]
    [InlineData("Install the package of ask-nix again.", "Install the package of ask-nix again.")]
    public void Advice_names_the_program_as_it_was_started(string advice, string shown) =>
        new NextCommand(new CliOptions { Demo = true }, "./ask-nix").In(advice).ShouldBe(shown);

    [Theory]
    [InlineData(false, "failed.txt")]
    [InlineData(true, "failed-in-detail.txt")]
    public void A_failure_says_where_and_what_helps(bool detailed, string view)
    {
        var captured = new CapturedTerminal();
        new ResponseView(captured.Terminal, s_next, detailed).Write(Samples.Failed);
        captured.Output.ShouldBeEmpty();
        CliCases.ShouldBeView(view, captured.Error);
    }

    [Fact]
    public void What_comes_from_the_machine_cannot_drive_the_terminal()
    {
        var captured = new CapturedTerminal();
        var plan = new Plan(
            "x", "title \e[2J", [new RunTool("run \u202e this", ["a\nb", "\a"], null, Effect.None)], new Forecast(Warnings: ["one\rtwo"]));
        new PlanView(captured.Terminal.Output, captured.Terminal.OutputStyle, s_next).Write(plan);
        captured.Output.Where(character => char.IsControl(character) && character != '\n').ShouldBeEmpty();
        captured.Output.ShouldContain("title \\x1b[2J");
        captured.Output.ShouldContain("run \\u202e this");
    }

    [Fact]
    public void The_object_for_programs_has_every_key_in_every_case()
    {
        var done = JsonNode.Parse(ResponseJson.Write(Samples.Done, TimeSpan.FromMilliseconds(1234.5)))!.AsObject();
        var failed = JsonNode.Parse(ResponseJson.Write(Samples.Failed, TimeSpan.Zero))!.AsObject();
        string[] keys = ["success", "text", "intent", "plan", "data", "receipt", "suggestions", "choices", "error", "engine", "elapsedMs"];
        done.Select(pair => pair.Key).ShouldBe(keys);
        failed.Select(pair => pair.Key).ShouldBe(keys);
        CliCases.ShouldBeView("done.json", Indented(done));
        CliCases.ShouldBeView("failed.json", Indented(failed));
    }

    private static string Indented(JsonObject node)
    {
        var options = new System.Text.Json.JsonSerializerOptions
        {
            WriteIndented = true,
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        return node.ToJsonString(options) + "\n";
    }
}
