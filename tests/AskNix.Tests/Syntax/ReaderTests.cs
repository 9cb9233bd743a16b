using System.Text;
using Nix.Syntax;
using Nix.Syntax.Editing;

namespace AskNix.Tests.Syntax;

public class ReaderTests
{
    static readonly AttributePath Packages = AttributePath.Parse("environment.systemPackages");

    [Fact]
    public void Elements_are_named_without_pkgs_and_placed_in_the_text()
    {
        var tree = Parse("{ pkgs, ... }: {\n  environment.systemPackages = with pkgs; [\n    git pkgs.vim\n  ] ++ (with pkgs.kdePackages; [ kate ]);\n}\n");
        var elements = Reader.ListElements(tree, Packages);
        elements.Select(e => e.Name).ShouldBe(["git", "vim", "kdePackages.kate"]);
        elements[1].Position.ShouldBe(new LinePosition(3, 9, 9));
        Reader.IsComplete(tree, Packages).ShouldBeTrue();
    }

    [Fact]
    public void A_list_with_computed_parts_is_not_complete() =>
        Reader.IsComplete(Parse("{ pkgs, x, ... }: { environment.systemPackages = [ pkgs.git ] ++ x; }"), Packages).ShouldBeFalse();

    [Fact]
    public void A_value_is_told_as_written_with_its_place()
    {
        var value = Reader.Value(Parse("{ lib, ... }: {\n  time = {\n    timeZone = lib.mkDefault \"UTC\"; }; }"), AttributePath.Parse("time.timeZone")).ShouldNotBeNull();
        value.Text.ShouldBe("lib.mkDefault \"UTC\"");
        value.Position.Line.ShouldBe(3);
        value.IsConditional.ShouldBeFalse();
    }

    [Fact]
    public void Values_under_conditions_are_told_to_be_so() =>
        Reader.Values(Parse("{ lib, ... }: { config = lib.mkMerge [ { a = 1; } (lib.mkIf x { a = 2; }) ]; }"), AttributePath.Parse("a"))
            .Select(v => (v.Text, v.IsConditional)).ShouldBe([("1", false), ("2", true)]);

    [Fact]
    public void Imports_are_told_as_written() =>
        Reader.Imports(Parse("{ ... }: { imports = [ ./a.nix <b> (import ./c.nix) ]; }")).Select(i => i.Name).ShouldBe(["./a.nix", "<b>", "import ./c.nix"]);

    [Fact]
    public void Columns_are_counted_in_bytes_and_in_characters() =>
        Parse("[ \"\u00e4\" x ]").Root.Children.Last().Position.ShouldBe(new LinePosition(1, 8, 7));

    static SyntaxTree Parse(string text) => SyntaxTree.Parse(Encoding.UTF8.GetBytes(text));
}
