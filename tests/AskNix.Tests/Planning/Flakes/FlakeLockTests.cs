using System.Text;
using AskNix.Planning.Flakes;

namespace AskNix.Tests.Planning.Flakes;

public class FlakeLockTests
{
    private const string Text = """
        {
          "nodes": {
            "home": { "inputs": { "nixpkgs": ["nixpkgs"], "own": "own" },
              "locked": { "lastModified": 1700000000, "narHash": "sha256-a", "owner": "nix-community", "repo": "home-manager", "rev": "aaaaaaaabbbb", "type": "github" },
              "original": { "owner": "nix-community", "ref": "release-25.11", "repo": "home-manager", "type": "github" } },
            "own": { "locked": { "lastModified": 1600000000, "narHash": "sha256-c", "path": "/x", "type": "path" }, "original": { "path": "/x", "type": "path" } },
            "nixpkgs": { "locked": { "lastModified": 1700000001, "narHash": "sha256-b", "rev": "ccccccccdddd", "type": "github", "owner": "NixOS", "repo": "nixpkgs" },
              "original": { "id": "nixpkgs", "type": "indirect" } },
            "root": { "inputs": { "home": "home", "nixpkgs": "nixpkgs" } }
          },
          "root": "root", "version": 7
        }
        """;

    [Fact]
    public void The_inputs_of_the_flake_and_theirs_are_listed_by_name() =>
        Read(Text).All.Select(input => input.Name).ShouldBe(["home", "home/nixpkgs", "home/own", "nixpkgs"]);

    [Fact]
    public void An_input_tells_its_source_and_state()
    {
        var home = Read(Text).Find("home")!;
        home.Source.ShouldBe("github:nix-community/home-manager/release-25.11");
        home.State.ShouldBe("aaaaaaa (2023-11-14)");
        Read(Text).Find("nixpkgs")!.Source.ShouldBe("flake:nixpkgs");
    }

    [Fact]
    public void An_input_that_follows_another_leads_to_it() => Read(Text).Resolve("home/nixpkgs")!.Name.ShouldBe("nixpkgs");

    [Fact]
    public void Two_locks_differ_in_what_moved_came_and_went()
    {
        var renewed = Text.Replace("ccccccccdddd", "eeeeeeeeffff", StringComparison.Ordinal).Replace(", \"own\": \"own\"", ", \"new\": \"own\"", StringComparison.Ordinal);
        FlakeLockChange.Between(Read(Text), Read(renewed)).Select(change => change.Text).ShouldBe(
        [
            "home/new (2020-09-13) (new)",
            "home/own (2020-09-13) (gone)",
            "nixpkgs ccccccc (2023-11-14) -> eeeeeee (2023-11-14)",
        ]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"nodes\":3,\"root\":\"root\"}")]
    [InlineData("{\"nodes\":{\"root\":{\"inputs\":{\"a\":7}}},\"root\":\"root\"}")]
    public void What_is_no_lock_file_is_not_read(string text) => FlakeLock.TryRead(Encoding.UTF8.GetBytes(text), out _).ShouldBeFalse();

    [Fact]
    public void A_lock_that_names_itself_as_its_own_input_ends() =>
        Read("""{"nodes":{"root":{"inputs":{"a":"root"}}},"root":"root"}""").All.ShouldNotBeEmpty();

    private static FlakeLock Read(string text) => FlakeLock.TryRead(Encoding.UTF8.GetBytes(text), out var read) ? read : throw new InvalidOperationException();
}
