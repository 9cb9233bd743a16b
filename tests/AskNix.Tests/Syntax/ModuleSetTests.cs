using System.Text;
using Nix.Syntax;
using Nix.Syntax.Editing;

namespace AskNix.Tests.Syntax;

public class ModuleSetTests
{
    [Theory]
    [InlineData("[ ./a.nix ../b.nix /c/d.nix ]", "./a.nix ../b.nix /c/d.nix")]
    [InlineData("[ ./dir ]", "./dir")]
    [InlineData("[ (./. + \"/x.nix\") ]", "././x.nix")]
    [InlineData("[ (import ./m.nix) (import ./n.nix { inherit lib; }) ]", "./m.nix ./n.nix")]
    [InlineData("[ ./a.nix ] ++ lib.optional x ./b.nix ++ lib.optionals y [ ./c.nix ]", "./a.nix ./b.nix ./c.nix")]
    [InlineData("if x then [ ./a.nix ] else [ ./b.nix ]", "./a.nix ./b.nix")]
    [InlineData("let common = [ ./c.nix ]; in common ++ [ ./d.nix ]", "./c.nix ./d.nix")]
    [InlineData("let host = \"box\"; in [ ./hosts/${host}.nix ]", "./hosts/box.nix")]
    [InlineData("[ <nixos/x.nix> ./hosts/${config.name} inputs.x.nixosModules.default ]", "")]
    public void Imports_are_found_however_they_are_written(string imports, string paths) =>
        string.Join(' ', Paths($"{{ lib, x, y, config, inputs, ... }}: {{ imports = {imports}; }}")).ShouldBe(paths);

    [Fact]
    public void The_modules_of_a_flake_come_before_its_other_paths() =>
        Paths("""
            {
              inputs.a.url = "path:./x";
              outputs = { self, nixpkgs }: let host = import ./lib/host.nix; in {
                nixosConfigurations.box = nixpkgs.lib.nixosSystem { modules = [ ./configuration.nix { imports = [ ./inner.nix ]; } ]; };
                nixosConfigurations.other = host ./other.nix;
              };
            }
            """).ShouldBe(["./configuration.nix", "./inner.nix", "./lib/host.nix", "./other.nix"]);

    [Fact]
    public void Imports_are_followed_to_files_and_to_the_default_of_directories()
    {
        var set = Follow();
        set.Sources.Select(source => source.File).ShouldBe(["/m/configuration.nix", "/m/sub/default.nix", "/m/sub/deep.nix", "/m/b.nix"]);
    }

    [Fact]
    public void The_file_that_sets_an_option_is_the_only_candidate() =>
        Follow().Candidates(EditNotation.TryParse("set", "services.x.enable", "false")!).Select(source => source.File).ShouldBe(["/m/sub/deep.nix"]);

    [Fact]
    public void All_files_that_set_an_option_are_candidates() =>
        Follow().Candidates(EditNotation.TryParse("append", "environment.systemPackages", "git")!).Select(source => source.File)
            .ShouldBe(["/m/configuration.nix", "/m/b.nix"]);

    [Fact]
    public void An_edit_of_the_imports_is_about_the_file_itself() =>
        Follow().Candidates(EditNotation.TryParse("import", "./c.nix")!).ShouldBeEmpty();

    static ModuleSet Follow()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["/m/configuration.nix"] = "{ pkgs, ... }: { imports = [ ./sub (./. + \"/b.nix\") ./missing.nix ]; environment.systemPackages = [ pkgs.vim ]; }",
            ["/m/sub/default.nix"] = "{ imports = [ ./deep.nix ../configuration.nix ]; }",
            ["/m/sub/deep.nix"] = "{ services.x.enable = true; }",
            ["/m/b.nix"] = "{ pkgs, ... }: { environment.systemPackages = [ pkgs.htop ]; }",
        };
        return ModuleSet.Follow("/m/configuration.nix", path => files.TryGetValue(path, out string? text) ? Encoding.UTF8.GetBytes(text) : null, "/home/u");
    }

    static IEnumerable<string> Paths(string text) => ImportedPaths.Of(SyntaxTree.Parse(Encoding.UTF8.GetBytes(text))).Select(path => path.Path);
}
