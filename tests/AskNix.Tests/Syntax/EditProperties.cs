using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Nix.Syntax;
using Nix.Syntax.Editing;

namespace AskNix.Tests.Syntax;

/// <summary>Edits of modules written in random styles.</summary>
public class EditProperties
{
    static readonly AttributePath Packages = AttributePath.Parse("environment.systemPackages");

    [Fact]
    public void Adding_a_package_adds_exactly_it_and_is_taken_back_exactly() => ForAnyModule((module, _) =>
    {
        var before = Names(module);
        if (Editor.Apply(SyntaxTree.Parse(module), new AppendToList(Packages, "firefox")) is not Edited edited)
            return;
        var after = Names(edited.NewText.ToArray());
        after.Order(StringComparer.Ordinal).ShouldBe(before.Append("firefox").Order(StringComparer.Ordinal), Encoding.UTF8.GetString(module));
        Back(edited).ShouldBe(module);
        Editor.Apply(SyntaxTree.Parse(edited.NewText), new AppendToList(Packages, "firefox")).ShouldBeOfType<AlreadySo>();
    });

    [Fact]
    public void Removing_a_package_removes_exactly_it_and_is_taken_back_exactly() => ForAnyModule((module, random) =>
    {
        var before = Names(module);
        if (before.IsEmpty)
            return;
        string name = before[random.Next(before.Length)];
        var edited = Editor.Apply(SyntaxTree.Parse(module), new RemoveFromList(Packages, name)).ShouldBeOfType<Edited>(Encoding.UTF8.GetString(module));
        Names(edited.NewText.ToArray()).ShouldBe(before.Where(n => n != name), Encoding.UTF8.GetString(module));
        Back(edited).ShouldBe(module);
    });

    [Fact]
    public void Setting_an_option_sets_it_and_touches_no_other_line() => ForAnyModule((module, _) =>
    {
        if (Editor.Apply(SyntaxTree.Parse(module), new SetOption(AttributePath.Parse("services.x.enable"), "true")) is not Edited edited)
            return;
        Reader.Value(SyntaxTree.Parse(edited.NewText), AttributePath.Parse("services.x.enable"))!.Text.ShouldContain("true");
        TextDiff.Between(module, edited.NewText).Added.ShouldBeLessThanOrEqualTo(2);
        Back(edited).ShouldBe(module);
    });

    [Fact]
    public void Edits_of_any_soup_of_tokens_never_fail_otherwise_than_by_refusing() =>
        Prop.ForAll<int, byte>((seed, length) =>
        {
            var tree = SyntaxTree.Parse(TokenSoup.Make(new Random(seed), length % 30));
            foreach (var edit in (Edit[])[new AppendToList(Packages, "firefox"), new SetOption(Packages, "[ ]"), new RemoveOption(Packages), new AddImport("./a.nix")])
                Editor.Apply(tree, edit).ShouldNotBeNull();
            Reader.ListElements(tree, Packages).IsDefault.ShouldBeFalse();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_500));

    static void ForAnyModule(Action<byte[], Random> check) =>
        Prop.ForAll<int>(seed => check(ModuleText.Make(new Random(seed)), new Random(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    static ImmutableArray<string> Names(byte[] module) => [.. Reader.ListElements(SyntaxTree.Parse(module), Packages).Select(e => e.Name)];

    static byte[] Back(Edited edited) =>
        Editor.Apply(SyntaxTree.Parse(edited.NewText), edited.Inverse).ShouldBeOfType<Edited>().NewText.ToArray();
}
