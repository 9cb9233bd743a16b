using AskNix.Planning.Projects;

namespace AskNix.Tests.Planning.Projects;

public class ProjectFlakeTests
{
    [Theory]
    [InlineData("a rust project", "rust")]
    [InlineData("Python web app", "python")]
    [InlineData("c++", "c or c++")]
    [InlineData("a C# service", ".net")]
    [InlineData("a .NET service.", ".net")]
    [InlineData("node.js", "node")]
    [InlineData("a development shell with rust", "rust")]
    [InlineData("bash scripts", "shell scripts")]
    public void A_description_names_the_kind_of_project(string description, string kind) =>
        ProjectFlake.Of(description, "nixpkgs").Kinds.ShouldBe([kind]);

    [Fact]
    public void Several_kinds_bring_the_packages_of_each_once()
    {
        var flake = ProjectFlake.Of("java and kotlin with postgres", "nixpkgs");
        flake.Kinds.ShouldBe(["java", "kotlin", "postgresql"]);
        flake.Packages.Count(package => package == "jdk").ShouldBe(1);
        flake.Text.Split("JAVA_HOME").Length.ShouldBe(2);
    }

    [Fact]
    public void An_unknown_description_gives_an_empty_shell()
    {
        var flake = ProjectFlake.Of("something unheard of", "nixpkgs");
        flake.Packages.ShouldBeEmpty();
        flake.Text.ShouldNotContain("@");
    }
}
