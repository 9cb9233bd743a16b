using AskNix.Tests.Posix;
using Nix.Posix;
using Nix.Store;

namespace AskNix.Tests.Store;

public sealed class ProfileTests : IDisposable
{
    private readonly ScratchDirectory _folder = new();
    private readonly string _one;
    private readonly string _two;
    private readonly string _three;

    public ProfileTests()
    {
        _one = _folder.File("one", "");
        _two = _folder.File("two", "");
        _three = _folder.File("three", "");
    }

    public void Dispose() => _folder.Dispose();

    private Profile Profile => new(_folder["my-sys"]);

    private IEnumerable<string> ProfileEntries => _folder.Names.Where(name => name.StartsWith("my-sys", StringComparison.Ordinal));

    [Fact]
    public async Task Generations_are_numbered_and_the_profile_points_at_the_newest()
    {
        await Profile.CreateAsync(_one);
        var second = await Profile.CreateAsync(_two);

        second.Number.ShouldBe(2);
        second.IsCurrent.ShouldBeTrue();
        DurableLink.ReadLink(Profile.Path).ShouldBe("my-sys-2-link");
        Profile.Generations().Select(g => (g.Number, g.Target, g.IsCurrent, g.Exists))
            .ShouldBe([(1, _one, false, true), (2, _two, true, true)]);
        ProfileEntries.ShouldBe(["my-sys", "my-sys-1-link", "my-sys-2-link"]);
    }

    [Fact]
    public async Task Setting_what_the_newest_is_already_makes_no_new_generation()
    {
        await Profile.CreateAsync(_one);
        await Profile.CreateAsync(_two);

        (await Profile.CreateAsync(_two)).Number.ShouldBe(2);
        await Profile.SwitchToAsync(1);
        (await Profile.CreateAsync(_two)).Number.ShouldBe(2);
        Profile.Generations().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Setting_what_an_older_one_is_makes_it_the_newest_also_after_a_rollback_to_it()
    {
        await Profile.CreateAsync(_one);
        await Profile.CreateAsync(_two);
        await Profile.SwitchToAsync(1);

        (await Profile.CreateAsync(_one)).Number.ShouldBe(3);
        Profile.CurrentNumber().ShouldBe(3);
    }

    [Fact]
    public async Task A_rollback_leads_to_the_highest_number_below_and_the_next_generation_gets_a_new_number()
    {
        await Profile.CreateAsync(_one);
        await Profile.CreateAsync(_two);
        await Profile.CreateAsync(_three);
        await Profile.DeleteAsync([2]);

        var previous = Profile.Read().Previous.ShouldNotBeNull();
        previous.Number.ShouldBe(1);
        await Profile.SwitchToAsync(1);

        Profile.CurrentNumber().ShouldBe(1);
        Profile.Read().Previous.ShouldBeNull();
        (await Profile.CreateAsync(_two)).Number.ShouldBe(4);
    }

    [Fact]
    public async Task The_current_generation_is_never_deleted()
    {
        await Profile.CreateAsync(_one);
        await Profile.CreateAsync(_two);

        await Should.ThrowAsync<ProfileException>(() => Profile.DeleteAsync([1, 2]));
        Profile.Generations().Count.ShouldBe(2);
        (await Profile.DeleteAsync([1, 77])).Select(g => g.Number).ShouldBe([1]);
    }

    [Fact]
    public async Task A_generation_that_is_gone_is_listed_but_not_switched_to()
    {
        await Profile.CreateAsync(_one);
        await Profile.CreateAsync(_two);
        File.Delete(_one);

        Profile.Generations()[0].Exists.ShouldBeFalse();
        (await Should.ThrowAsync<ProfileException>(() => Profile.SwitchToAsync(1))).Advice.ShouldNotBeNull();
        await Should.ThrowAsync<ProfileException>(() => Profile.SwitchToAsync(3));
        Profile.CurrentNumber().ShouldBe(2);
    }

    [Fact]
    public async Task Entries_that_only_resemble_generations_are_told_and_left_alone()
    {
        await Profile.CreateAsync(_one);
        Directory.CreateDirectory(_folder["my-sys-9-link"]);
        _folder.Link("my-sys-12-link.bak", "x");
        _folder.Link("my-sys-007-link", "x");
        _folder.Link("my-sys-99999999999999999999-link", "x");
        _folder.Link("my-sys-2-3-link", "x");
        _folder.File("my-sys-notes-link", "");
        _folder.Link("my-sysx-4-link", "x");
        _folder.Link("my-5-link", "x");
        _folder.Link("my-sys-link", "x");

        var state = Profile.Read();

        state.Generations.Select(g => g.Number).ShouldBe([1]);
        state.Foreign.Select(f => (Path.GetFileName(f.Path), f.Number)).ShouldBe(
        [
            ("my-sys-007-link", 7),
            ("my-sys-12-link.bak", 12),
            ("my-sys-2-3-link", null),
            ("my-sys-9-link", 9),
            ("my-sys-99999999999999999999-link", null),
        ]);
        (await Profile.CreateAsync(_two)).Number.ShouldBe(13);
    }

    [Fact]
    public async Task Names_that_are_no_utf_8_and_links_that_lead_nowhere_do_no_harm()
    {
        const string Script = """cd "$1" && : > "$(printf 'my-sys-\377-link')" && ln -s loop loop && ln -s loop my-sys-3-link && ln -s my-sys-3-link my-sys""";
        var result = await ChildProcess.RunAsync(new ChildCommand
        {
            Program = "/bin/sh",
            Arguments = ["-c", Script, "sh", _folder.Path],
            Environment = ChildEnvironment.Scrubbed(),
        });
        result.Exit.Succeeded.ShouldBeTrue(result.ErrorText);

        var generation = Profile.Generations().ShouldHaveSingleItem();
        generation.Exists.ShouldBeFalse();
        generation.IsCurrent.ShouldBeTrue();
    }

    [Theory]
    [InlineData("my-sys-1-link", 1)]
    [InlineData("./my-sys-1-link", 1)]
    [InlineData("/nix/store/x", null)]
    [InlineData("other-1-link", null)]
    [InlineData("/elsewhere/my-sys-1-link", null)]
    public void The_current_number_is_read_off_the_link(string target, int? number)
    {
        _folder.Link("my-sys", target);

        Profile.CurrentNumber().ShouldBe(number);
        Profile.Read().CurrentTarget.ShouldBe(target);
    }

    [Fact]
    public void A_profile_without_a_folder_has_no_generations()
    {
        var state = new Profile(_folder["missing/system"]).Read();

        state.Generations.ShouldBeEmpty();
        state.CurrentNumber.ShouldBeNull();
        state.Previous.ShouldBeNull();
    }

    [Fact]
    public async Task Two_changes_at_once_follow_one_another()
    {
        var targets = Enumerable.Range(0, 20).Select(i => _folder.File($"t{i}", "")).ToList();

        await Task.WhenAll(targets.Select(target => Task.Run(() => new Profile(Profile.Path).CreateAsync(target))));

        Profile.Generations().Select(g => g.Number).ShouldBe(Enumerable.Range(1, 20));
        Profile.Generations().Select(g => g.Target).Order(StringComparer.Ordinal).ShouldBe(targets.Order(StringComparer.Ordinal));
        ProfileEntries.ShouldNotContain("my-sys.lock");
    }

    [Fact]
    public async Task Who_waits_for_the_lock_is_told_once_and_can_give_up()
    {
        using var held = await Profile.LockAsync();
        using var cancellation = new CancellationTokenSource(50);
        var told = 0;

        await Should.ThrowAsync<OperationCanceledException>(() => Profile.CreateAsync(_one, () => told++, cancellation.Token));

        told.ShouldBe(1);
        NixPathLock.TryAcquire(Profile.Path).ShouldBeNull();
        Profile.Generations().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stale_lock_file_with_its_name_still_there_does_not_block_for_ever()
    {
        _folder.File("my-sys.lock", "d");

        (await Profile.CreateAsync(_one).WaitAsync(TimeSpan.FromSeconds(10))).Number.ShouldBe(1);
    }
}
