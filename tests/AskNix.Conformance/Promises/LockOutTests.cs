using AskNix.Conformance.Stories;

namespace AskNix.Conformance.Promises;

/// <summary>Whoever is logged in over the network does not lose the way in by a plain yes, whichever way the change is asked for.</summary>
public sealed class LockOutTests(DemoHomes homes)
{
    [Theory]
    [InlineData("undo")]
    [InlineData("roll back")]
    [InlineData("disable ssh")]
    public async Task Stopping_the_login_service_over_ssh_wants_a_typed_word(string sentence)
    {
        using var home = await homes.TakeAsync();
        await home.ChangeAsync("enable ssh");
        var before = home.State();

        var overSsh = home.EnvironmentWith(KeyValuePair.Create<string, string?>("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.2 22"));
        var answer = (await DemoHome.RunAsync(overSsh, ["--demo", "--json", "--yes", sentence])).Json();

        answer.ShouldEndWith(4).Plan!["typedWord"]!.GetValue<string>().ShouldBe("understood");
        home.State().ShouldBe(before);
        await home.ChangeAsync(sentence);
    }

    [Fact]
    public async Task The_setting_asks_for_the_word_everywhere()
    {
        using var home = await homes.TakeAsync();
        await home.ChangeAsync("enable ssh");
        (await home.RunAsync("config", "set", "confirm.typed-word", "always")).ShouldEndWith(0);

        (await home.AskAsync("--yes", "undo")).ShouldEndWith(4);
    }
}
