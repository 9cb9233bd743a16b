using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using AskNix.Errors;
using AskNix.Intents;
using AskNix.Plugins;
using AskNix.Settings;
using AskNix.Tests.Settings;
using AskNix.Understanding;

namespace AskNix.Tests.Plugins;

public sealed class PluginTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();
    private readonly PluginFolder folder;

    public PluginTests() => folder = new PluginFolder(directory["plugins"], new SettingsFile(directory["config.json"]));

    public void Dispose() => directory.Dispose();

    [Fact]
    public void Plugins_are_listed_by_name_and_unusable_ones_with_the_reason()
    {
        Write("weather", """{"name":"weather","version":"1.0","words":["Weather","rain"],"command":["run","--json"]}""");
        Write("broken", "{ nonsense");
        Write("other", """{"name":"else","version":"1","words":["x"],"command":["x"]}""");
        Write("silent", """{"name":"silent","version":"1","words":[],"command":["x"]}""");
        Directory.CreateDirectory(directory["plugins/empty"]);

        var plugins = folder.List();

        plugins.Select(plugin => plugin.Name).ShouldBe(["broken", "empty", "other", "silent", "weather"]);
        plugins.Where(plugin => plugin.Manifest is not null).ShouldHaveSingleItem().Manifest!.Words.ShouldBe(["weather", "rain"]);
        plugins.Where(plugin => plugin.Manifest is null).ShouldAllBe(plugin => plugin.Problem!.Position!.File.EndsWith("plugin.json"));
    }

    [Fact]
    public void A_plugin_is_disabled_and_enabled_by_name()
    {
        Write("weather", """{"name":"weather","version":"1.0","words":["weather"],"command":["run"]}""");

        folder.Disable("weather").ShouldBeTrue();
        folder.Disable("weather").ShouldBeFalse();
        folder.Info("weather").Enabled.ShouldBeFalse();
        folder.Enable("weather").ShouldBeTrue();
        folder.Info("weather").Enabled.ShouldBeTrue();
        Should.Throw<AskNixException>(() => folder.Disable("nothing")).Problem.Code.ShouldBe(ErrorCode.BadUsage);
    }

    [Fact]
    public void Without_a_folder_there_are_no_plugins() => folder.List().ShouldBeEmpty();

    [Fact]
    public async Task A_plugin_answers_questions_that_hold_one_of_its_words()
    {
        var process = new ScriptedProcess(_ => Reply("""{"answer":"It \u001b[31mrains\u001b[0m.","suggestions":["install umbrella"],"steps":["rm"]}"""));
        var answers = await Ask(process, "What is the WEATHER?", Reading.Answer);

        var answer = answers.Answers.ShouldHaveSingleItem();
        answer.Plugin.ShouldBe("weather");
        answer.Text.ShouldBe("It [31mrains[0m.");
        answer.Suggestions.ShouldBe(["install umbrella"]);
        process.Command.ShouldBe([directory["plugins/weather/run"], "--json"]);
        JsonNode.Parse(process.Input)!["sentence"]!.GetValue<string>().ShouldBe("What is the WEATHER?");
    }

    [Theory]
    [InlineData("install weather", Reading.Act)]
    [InlineData("delete the weather", Reading.Decline)]
    [InlineData("what is a generation", Reading.Answer)]
    [InlineData("whatever the weathering", Reading.Answer)]
    public async Task No_plugin_is_asked_what_is_not_its_to_answer(string sentence, Reading reading)
    {
        var process = new ScriptedProcess(_ => Reply("""{"answer":"mine!"}"""));

        (await Ask(process, sentence, reading)).Answers.ShouldBeEmpty();

        process.Runs.ShouldBe(0);
    }

    [Theory]
    [InlineData(1, "", "no internet\nstack trace", "no internet")]
    [InlineData(0, "not json", "", "not JSON")]
    [InlineData(0, "[1]", "", "not JSON")]
    public async Task A_plugin_that_fails_is_named_and_answers_nothing(int status, string output, string errors, string told)
    {
        var answers = await Ask(new ScriptedProcess(_ => Task.FromResult(new PluginRun(status, Encoding.UTF8.GetBytes(output), errors))), "weather", Reading.Ask);

        answers.Answers.ShouldBeEmpty();
        var notice = answers.Notices.ShouldHaveSingleItem();
        notice.Text.ShouldContain("weather");
        notice.Text.ShouldContain(told);
        notice.Text.ShouldNotContain("stack trace");
    }

    [Fact]
    public async Task A_plugin_that_cannot_be_started_is_named() =>
        (await Ask(new ScriptedProcess(_ => throw new IOException("no such file")), "weather", Reading.Ask)).Notices.ShouldHaveSingleItem().Text.ShouldContain("no such file");

    [Fact]
    public async Task A_plugin_that_thinks_too_long_is_ended()
    {
        var answers = await Ask(new ScriptedProcess(async cancellation => { await Task.Delay(Timeout.Infinite, cancellation); return null!; }), "weather", Reading.Ask);

        answers.Notices.ShouldHaveSingleItem().Text.ShouldContain("plugins.timeout-seconds");
    }

    [Fact]
    public async Task A_plugin_with_nothing_to_say_is_silent()
    {
        var answers = await Ask(new ScriptedProcess(_ => Reply("{}")), "weather", Reading.Ask);

        answers.Answers.ShouldBeEmpty();
        answers.Notices.ShouldBeEmpty();
    }

    private Task<PluginAnswers> Ask(IPluginProcess process, string sentence, Reading reading)
    {
        Write("weather", """{"name":"weather","version":"1.0","words":["weather"],"command":["run","--json"]}""");
        var understood = new Understood(sentence, [new ExplainConcept("x")], 0.9, reading);
        return new PluginSystem(folder.List(), process, TimeSpan.FromMilliseconds(200)).Ask(understood, default);
    }

    private void Write(string name, string manifest) => directory.Write($"plugins/{name}/plugin.json", manifest);

    private static Task<PluginRun> Reply(string json) => Task.FromResult(new PluginRun(0, Encoding.UTF8.GetBytes(json), ""));

    private sealed class ScriptedProcess(Func<CancellationToken, Task<PluginRun>> run) : IPluginProcess
    {
        public int Runs { get; private set; }

        public ImmutableArray<string> Command { get; private set; }

        public byte[] Input { get; private set; } = [];

        public Task<PluginRun> Run(ImmutableArray<string> command, string folder, ReadOnlyMemory<byte> input, int mostOutput, CancellationToken cancellation)
        {
            Runs++;
            Command = command;
            Input = input.ToArray();
            return run(cancellation);
        }
    }
}
