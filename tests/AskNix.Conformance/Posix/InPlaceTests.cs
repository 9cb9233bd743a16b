using Nix.Posix;

namespace AskNix.Conformance.Posix;

/// <summary>Where a rename is refused or would change the owner, the file itself is written over.</summary>
public sealed class InPlaceTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("ask-nix-in-place-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string this[string name] => Path.Combine(_root, name);

    [Fact]
    public async Task A_file_something_is_mounted_on_is_rewritten_in_place()
    {
        User.Current.IsRoot.ShouldBeTrue("mounting needs root");
        File.WriteAllText(this["real"], "a longer old text");
        File.WriteAllText(this["mounted"], "covered");
        var scenario = Scenario.Command("replace", this["mounted"], "new");

        var result = await ChildProcess.RunAsync(scenario with
        {
            Program = ProgramLookup.Find("unshare", Environment.GetEnvironmentVariable("PATH")),
            Arguments =
            [
                "--mount", "/bin/sh", "-c", "mount --bind \"$1\" \"$2\" && shift 2 && exec \"$@\"", "sh",
                this["real"], this["mounted"], scenario.Program, .. scenario.Arguments,
            ],
        });

        result.Exit.Code.ShouldBe(10 + (int)ReplaceOutcome.RewrittenInPlace, result.ErrorText);
        File.ReadAllText(this["real"]).ShouldBe("new");
        File.ReadAllText(this["mounted"]).ShouldBe("covered");
        Directory.GetFileSystemEntries(_root).Order().ShouldBe([this["mounted"], this["real"]]);
    }

    [Theory]
    [InlineData("0777")]
    [InlineData("0755")]
    public async Task A_file_of_another_owner_keeps_its_owner(string folderMode)
    {
        User.Current.IsRoot.ShouldBeTrue("acting as another user needs root");
        const string Nobody = "65534";
        File.WriteAllText(this["theirs"], "old");
        await RunAsync("/bin/chmod", "0666", this["theirs"]);
        await RunAsync("/bin/chmod", folderMode, _root);
        var scenario = Scenario.Command("replace", this["theirs"], "new");

        var result = await ChildProcess.RunAsync(scenario with
        {
            Program = ProgramLookup.Find("setpriv", Environment.GetEnvironmentVariable("PATH")),
            Arguments = ["--reuid", Nobody, "--regid", Nobody, "--clear-groups", scenario.Program, .. scenario.Arguments],
        });

        result.Exit.Code.ShouldBe(10 + (int)ReplaceOutcome.RewrittenInPlace, result.ErrorText);
        File.ReadAllText(this["theirs"]).ShouldBe("new");
        FileStatus.Of(this["theirs"]).UserId.ShouldBe(0u);
        Directory.GetFileSystemEntries(_root).ShouldHaveSingleItem();
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var command = new ChildCommand { Program = program, Arguments = arguments, Environment = ChildEnvironment.Scrubbed() };
        (await ChildProcess.RunAsync(command)).Exit.Succeeded.ShouldBeTrue();
    }
}
