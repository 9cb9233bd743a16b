using AskNix.Planning.Flakes;

namespace AskNix.Tests.Planning.Flakes;

public class FlakeCommandsTests
{
    private static readonly string[] s_start = ["nix", "--extra-experimental-features", "nix-command flakes", "--log-format", "internal-json"];

    [Theory]
    [InlineData("nix (Nix) 2.8.0\n", "2.8.0")]
    [InlineData("nix (Nix) 2.34.8", "2.34.8")]
    [InlineData("nix (Lix, like Nix) 2.93.3-lixpre2025\nmore", "2.93.3")]
    [InlineData("nix (Nix) 2.19pre20231011_abc", "2.19")]
    public void The_version_is_read_from_what_nix_prints(string output, string version) =>
        FlakeCommands.VersionIn(output).ShouldBe(Version.Parse(version));

    [Fact]
    public void An_old_Nix_updates_all_inputs_of_the_flake_it_is_given() =>
        FlakeCommands.Update(new Version(2, 8), "path:/x", [], offline: false).ShouldBe([.. s_start, "flake", "update", "path:/x"]);

    [Fact]
    public void An_old_Nix_updates_single_inputs_by_lock() =>
        FlakeCommands.Update(new Version(2, 8), "path:/x", ["a", "b"], offline: false)
            .ShouldBe([.. s_start, "flake", "lock", "path:/x", "--update-input", "a", "--update-input", "b"]);

    [Fact]
    public void A_newer_Nix_takes_the_names_and_the_flake_apart() =>
        FlakeCommands.Update(new Version(2, 19), "path:/x", ["a"], offline: true)
            .ShouldBe([.. s_start, "--offline", "flake", "update", "a", "--flake", "path:/x"]);

    [Fact]
    public void Looking_at_a_flake_never_writes_its_lock_file()
    {
        FlakeCommands.Check("/x", offline: false).ShouldContain("--no-write-lock-file");
        FlakeCommands.Show("/x", offline: false).ShouldContain("--no-write-lock-file");
        FlakeCommands.Metadata("/x", offline: false).ShouldContain("--no-write-lock-file");
    }

    [Fact]
    public void A_folder_with_odd_characters_is_still_one_reference() =>
        FlakeTarget.Local("/a b/c#d?e", inGit: false, isMachine: false).Reference.ShouldBe("path:/a%20b/c%23d%3Fe");
}
