using AskNix.Conformance.Stories;

namespace AskNix.Conformance.Promises;

/// <summary>Promises 3 and 4 where there is no room left, in each of the places a change writes to.</summary>
public sealed class FullDiskTests(DemoHomes homes)
{
    private static readonly string[] s_machine = ["etc", "boot", "run", "nix/var/nix/profiles/system ->"];

    // A disk with all that is there and not a byte more is mounted over the place. What it holds afterwards is compared within.
    private const string Script =
        """
        set -e
        place=$1; copy=$2; shift 2
        mkdir -p "$place"; cp -a "$place" "$copy"
        mount -t tmpfs -o size=1m tmpfs "$place"
        cp -a "$copy/." "$place/"
        dd if=/dev/zero of="$place/filler" bs=4k 2>/dev/null || true
        set +e
        "$@"; status=$?
        rm "$place/filler"
        diff --recursive --no-dereference "$copy" "$place" >&2 && echo "as before" >&2
        exit $status
        """;

    [Theory]
    [InlineData("etc/nixos")]
    [InlineData("nix/var/nix/profiles")]
    [InlineData("run")]
    [InlineData("boot")]
    public async Task A_change_that_finds_no_room_fails_and_leaves_the_machine_as_it_was(string place)
    {
        using var home = await homes.TakeAsync();
        var before = home.State();

        var run = await ShellAround.WithMountsAsync(
            home, $"set -- '{home.At(place)}' '{home.Root}/home/copy' \"$@\"\n{Script}", "--demo", "--json", "--yes", "install firefox");

        var answer = run.Json().ShouldEndWith(1);
        answer.Error!["message"]!.GetValue<string>().ShouldNotContain("inside ask-nix");
        run.Errors.ShouldContain("as before");
        home.State().Below(s_machine).Split('\n').ShouldBe(before.Below(s_machine).Split('\n'));
        (await home.ChangeAsync("install firefox")).Receipt!["generationAfter"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task Where_the_history_cannot_be_used_questions_are_answered_and_nothing_is_changed()
    {
        using var home = await homes.TakeAsync();
        await home.ChangeAsync("install htop");
        var before = home.State();
        var state = Path.Combine(home.Root, "state");

        foreach (var (status, words) in ((int, string[])[])
            [(0, ["list generations"]), (0, ["status"]), (0, ["search python"]), (5, ["--yes", "install firefox"])])
        {
            var run = await ShellAround.WithMountsAsync(
                home, $"mount --bind '{state}' '{state}' && mount -o remount,bind,ro '{state}' && exec \"$@\"", ["--demo", "--json", .. words]);
            run.Json().ShouldEndWith(status);
            run.Errors.ShouldContain("warning: Whether an earlier run was interrupted is not known");
        }
        home.State().ShouldBe(before);
    }

    [Fact]
    public async Task Without_room_for_the_record_of_a_change_nothing_is_changed()
    {
        using var home = await homes.TakeAsync();
        var before = home.State();

        var run = await ShellAround.WithMountsAsync(
            home, $"set -- '{home.Root}/state' '{home.Root}/home/copy' \"$@\"\n{Script}", "--demo", "--json", "--yes", "install firefox");

        var answer = run.Json();
        run.Status.ShouldBeOneOf(1, 5);
        answer.Error!["message"]!.GetValue<string>().ShouldNotContain("inside ask-nix");
        home.State().ShouldBe(before);
    }
}
