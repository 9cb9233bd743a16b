using AskNix.Backend;
using AskNix.Errors;
using AskNix.Intents;
using AskNix.Planning;
using AskNix.Planning.Flakes;
using AskNix.Plans.Steps;

namespace AskNix.Conformance.Planning;

public abstract class FlakePlanningTests(string release) : IDisposable
{
    private readonly PlanningMachine _machine = new(release);

    public void Dispose()
    {
        _machine.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_sound_flake_is_found_sound_and_its_folder_stays_as_it_is()
    {
        Project();
        var answer = (await _machine.Plan(new CheckFlakePlanner(_machine.Tools, Locator()), new CheckFlake(), InProject())).ShouldBeOfType<Proposal.Answer>();
        answer.Data!["sound"]!.GetValue<bool>().ShouldBeTrue();
        Directory.GetFiles(_machine.At("project")).ShouldBe([_machine.At("project/flake.nix")]);
    }

    [Fact]
    public async Task A_faulty_flake_is_refused_with_the_place_in_the_persons_own_file()
    {
        Project("{\n  outputs = { self }: {\n    packages.x86_64-linux.default = nothingHere;\n  };\n}\n");
        var refusal = (await _machine.Plan(new CheckFlakePlanner(_machine.Tools, Locator()), new CheckFlake(), InProject())).ShouldBeOfType<Proposal.Refusal>();
        refusal.Problem.Message.ShouldContain("nothingHere");
        refusal.Problem.Position.ShouldBe(new SourcePosition(_machine.At("project/flake.nix"), 3, refusal.Problem.Position!.Column));
    }

    [Fact]
    public async Task A_file_that_git_does_not_track_is_named()
    {
        Project("{ outputs = { self }: { lib = import ./helper.nix; packages.x86_64-linux = import ./helper.nix; }; }");
        _machine.Write("project/helper.nix", "{ }");
        await _machine.Run("git", "-C", _machine.At("project"), "init", "-q");
        await _machine.Run("git", "-C", _machine.At("project"), "add", "flake.nix");
        var refusal = (await _machine.Plan(new CheckFlakePlanner(_machine.Tools, Locator()), new CheckFlake(), InProject())).ShouldBeOfType<Proposal.Refusal>();
        refusal.Problem.Message.ShouldContain("git does not track helper.nix");
        refusal.Problem.Advice!.ShouldContain("add --intent-to-add helper.nix");
    }

    [Fact]
    public async Task What_a_flake_offers_is_listed()
    {
        Project();
        var answer = (await _machine.Plan(new ShowFlakePlanner(_machine.Tools, Locator()), new ShowFlake(), InProject())).ShouldBeOfType<Proposal.Answer>();
        answer.Text.ShouldContain("a project");
        answer.Text.ShouldContain("default: tool-1.0");
        answer.Data!["outputs"]!["packages"]!["x86_64-linux"]!["default"]!["name"]!.GetValue<string>().ShouldBe("tool-1.0");
        answer.Data!["inputs"]![0]!["input"]!.GetValue<string>().ShouldBe("other");
    }

    [Fact]
    public async Task The_first_lock_file_is_found_out_on_a_copy_and_planned_as_one_edit()
    {
        Project();
        var change = (await Update()).ShouldBeOfType<Proposal.Change>();
        var edit = change.Plan.Steps.ShouldHaveSingleItem().ShouldBeOfType<EditFile>();
        edit.OldText.ShouldBeNull();
        FlakeLock.TryRead(edit.NewText!, out var read).ShouldBeTrue();
        read.Direct.Single().Name.ShouldBe("other");
        File.Exists(_machine.At("project/flake.lock")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_input_that_moved_is_named_and_one_that_did_not_is_no_change(bool byName)
    {
        Project();
        var first = (await Update()).ShouldBeOfType<Proposal.Change>().Plan.Steps.OfType<EditFile>().Single();
        File.WriteAllBytes(first.Path, first.NewText!);
        (await Update(byName ? ["other"] : [])).ShouldBeOfType<Proposal.Answer>().Text.ShouldContain("Nothing newer");

        _machine.Write("other/more.nix", "1");
        var change = (await Update(byName ? ["other"] : [])).ShouldBeOfType<Proposal.Change>();
        change.Plan.Title.ShouldStartWith("update other ");
        var edit = change.Plan.Steps.OfType<EditFile>().Single();
        edit.OldText.ShouldBe(first.NewText);
        edit.NewText.ShouldNotBe(first.NewText);
        File.ReadAllBytes(first.Path).ShouldBe(first.NewText!);
    }

    [Fact]
    public async Task In_git_a_new_lock_file_is_also_made_known_and_a_flake_below_the_root_keeps_its_place()
    {
        Project(at: "project/deep/er");
        await _machine.Run("git", "-C", _machine.At("project"), "init", "-q");
        await _machine.Run("git", "-C", _machine.At("project"), "add", ".");
        var change = (await Update(at: "project/deep/er")).ShouldBeOfType<Proposal.Change>();
        change.Plan.Steps.OfType<EditFile>().Single().Path.ShouldBe(_machine.At("project/deep/er/flake.lock"));
        change.Plan.Steps.OfType<TrackFile>().Single().File.ShouldBe(_machine.At("project/deep/er/flake.lock"));
    }

    [Fact]
    public async Task An_input_the_flake_does_not_have_is_refused_with_those_it_has()
    {
        Project();
        var failure = await Should.ThrowAsync<AskNixException>(() => Update(["another"]));
        failure.Problem.Advice.ShouldBe("Its inputs are: other.");
    }

    private async Task<Proposal> Update(string[]? inputs = null, string at = "project") => await _machine.Plan(
        new UpdateFlakePlanner(_machine.Tools, Locator(), new FlakeUpdater(_machine.Tools)),
        new UpdateFlake([.. inputs ?? []]),
        new RequestOptions { Flake = _machine.At(at) });

    private FlakeLocator Locator() => new(_machine.Machine, _machine.Root);

    private RequestOptions InProject() => new() { Flake = _machine.At("project") };

    private void Project(string? text = null, string at = "project")
    {
        _machine.Write("other/flake.nix", "{ outputs = { self }: { }; }");
        _machine.Write(at + "/flake.nix", text ?? $$"""
            {
              description = "a project";
              inputs.other.url = "path:{{_machine.At("other")}}";
              outputs = { self, other }: {
                packages.x86_64-linux.default = derivation { name = "tool-1.0"; system = "x86_64-linux"; builder = "/bin/sh"; args = [ ]; };
              };
            }
            """);
    }
}
