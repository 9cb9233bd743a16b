using System.Text.Json.Nodes;

namespace AskNix.Conformance.Launcher;

/// <summary>./ask-nix as somebody meets it in a fresh clone, through a link, from another directory.</summary>
public sealed class LauncherTests(Checkout checkout, ITestOutputHelper output) : IClassFixture<Checkout>
{
    [Fact]
    public void The_first_use_builds_once_says_so_and_answers()
    {
        var (one, other) = checkout.First;
        output.WriteLine($"first use: {one.Elapsed.TotalSeconds:0.0} s");
        foreach (var run in new[] { one, other })
        {
            run.ExitCode.ShouldBe(0, run.Error);
            run.Output.ShouldStartWith("ask-nix ");
            run.Output.ShouldContain("framework-dependent");
        }

        one.Error.ShouldContain("building for the first time");
        one.Error.ShouldContain("AskNix.Cli");
        other.Error.ShouldBe("ask-nix: another one is building; waiting for it.\n");
    }

    [Fact]
    public async Task A_later_start_builds_nothing_and_says_nothing()
    {
        var before = Builds();
        var run = await checkout.RunAsync("--version");
        run.ShouldSatisfyAllConditions(() => run.ExitCode.ShouldBe(0), () => run.Error.ShouldBeEmpty(), () => Builds().ShouldBe(before));
    }

    [Fact]
    public async Task Arguments_arrive_as_they_were_given()
    {
        var run = await checkout.RunAsync("--scope", "a  b\n'\"$HOME*", "x");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--scope does not take \"a  b\n'\"$HOME*\".");
    }

    [Fact]
    public async Task Started_without_standard_streams_it_runs_all_the_same()
    {
        var run = await checkout.RunClosedAsync("--version");
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void All_that_is_written_is_under_artifacts()
    {
        var written = Directory.EnumerateFiles(checkout.Root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(checkout.Root, file))
            .Where(file => !file.StartsWith("artifacts/", StringComparison.Ordinal))
            .Where(file => file.Split('/').Any(part => part is "bin" or "obj" or "none.lock.json"));
        written.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_build_that_fails_shows_the_compilers_words_and_leaves_the_former_one()
    {
        var before = Builds();
        var broken = Path.Combine(checkout.Root, "src", "AskNix.Cli", "Broken.cs");
        var folder = Path.GetDirectoryName(broken)!;
        var time = Directory.GetLastWriteTimeUtc(folder);
        try
        {
            File.WriteAllText(broken, "namespace AskNix.Cli; class Broken { int }");
            var run = await checkout.RunAsync("--version");
            run.ExitCode.ShouldBe(1);
            run.Output.ShouldBeEmpty();
            run.Error.ShouldContain("Broken.cs(1,");
            run.Error.ShouldContain("error CS");
            Builds().ShouldBe(before);
        }
        finally
        {
            File.Delete(broken);
            Directory.SetLastWriteTimeUtc(folder, time);
        }

        (await checkout.RunAsync("--version")).Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_an_sdk_it_says_what_is_missing()
    {
        var copy = checkout.Unbuilt("no sdk");
        var tools = Directory.CreateDirectory(Path.Combine(copy, "tools")).FullName;
        foreach (var tool in new[] { "sh", "find", "flock", "mkdir", "readlink", "cut", "grep", "cat", "rm", "mv", "date" })
            File.CreateSymbolicLink(Path.Combine(tools, tool), Nix.Posix.ProgramLookup.Find(tool, Environment.GetEnvironmentVariable("PATH")));
        var run = await ProgramRun.StartAsync(Path.Combine(copy, "ask-nix"), ["--version"], "/", new() { ["PATH"] = tools, ["CI"] = "true" });
        run.ExitCode.ShouldBe(5);
        run.Error.ShouldContain("the .NET 10 SDK is missing");
    }

    [Fact]
    public async Task Where_nothing_can_be_written_it_says_so()
    {
        var copy = checkout.Unbuilt("not writable");
        // Root may write anywhere, but not make a directory out of a file.
        File.WriteAllText(Path.Combine(copy, "artifacts"), "");
        var run = await ProgramRun.StartAsync(Path.Combine(copy, "ask-nix"), ["--version"], "/", new() { ["CI"] = "true" });
        run.ExitCode.ShouldBe(5);
        run.Error.ShouldContain($"cannot write to {copy}/artifacts/launcher");
    }

    // A minute or two: run with the long tests.
    [Fact(Explicit = true)]
    public async Task The_native_build_is_swapped_in_and_does_what_the_other_does()
    {
        var build = await checkout.RunNativeAsync("--build-native");
        build.ExitCode.ShouldBe(0, build.Error);
        output.WriteLine($"native build: {build.Elapsed.TotalSeconds:0.0} s");

        var version = await checkout.RunNativeAsync("--version", "--verbose");
        version.Output.ShouldContain("native");
        version.Error.ShouldBeEmpty();
        (await checkout.RunNativeClosedAsync("--version")).ExitCode.ShouldBe(0);
        (await checkout.RunNativeAsync("--json", "history")).Output.ShouldContain("\"changes\":[]");
        var doctor = JsonNode.Parse((await checkout.RunNativeAsync("--json", "doctor")).Output)!["data"]!["checks"]!.AsArray();
        doctor.Single(check => (string?)check!["check"] == "sqlite")!["health"]!.GetValue<string>().ShouldBe("good");
    }

    private string Builds() => string.Join(' ', Directory.GetDirectories(checkout.Store, "managed.*").Order(StringComparer.Ordinal))
        + File.ReadAllText(Path.Combine(checkout.Store, "managed"));
}
