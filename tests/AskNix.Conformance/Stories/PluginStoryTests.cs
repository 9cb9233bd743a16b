using System.Text.RegularExpressions;

namespace AskNix.Conformance.Stories;

/// <summary>The plugin of docs/plugins.md, made as it says there.</summary>
public sealed partial class PluginStoryTests(DemoHomes homes)
{
    [Fact]
    public async Task The_documented_plugin_adds_to_an_answer_and_to_nothing_that_is_acted_on()
    {
        using var home = await homes.TakeAsync();
        var blocks = Block().Matches(await File.ReadAllTextAsync(Path.Combine(AskNix.Conformance.Planning.PlanningMachine.Repository, "docs", "plugins.md")))
            .ToDictionary(match => match.Groups["language"].Value, match => match.Groups["text"].Value, StringComparer.Ordinal);
        var folder = Path.Combine(home.Root, "config/ask-nix/plugins/weather");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "plugin.json"), blocks["json"]);
        var program = Path.Combine(folder, "weather");
        await File.WriteAllTextAsync(program, blocks["sh"]);
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        (await home.SayAsync("plugin", "list")).ShouldEndWith(0).Output.ShouldContain("weather");
        var answer = (await home.AskAsync("what is a generation when it comes to rain?")).ShouldEndWith(0);

        answer.Text.ShouldContain("weather (plugin): No rain since Tuesday.");
        answer.Suggestions.ShouldContain("what is a generation");
        (await home.AskAsync("don't install rain")).ShouldEndWith(4).Text.ShouldNotContain("Tuesday");
    }

    [GeneratedRegex("^```(?<language>json|sh)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Block();
}
