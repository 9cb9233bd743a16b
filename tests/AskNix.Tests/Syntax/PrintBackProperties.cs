using FsCheck;
using FsCheck.Fluent;
using Nix.Syntax;
using Nix.Syntax.Ast;

namespace AskNix.Tests.Syntax;

public class PrintBackProperties
{
    [Fact]
    public void Any_bytes_print_back_as_they_were() =>
        Prop.ForAll<byte[]>(bytes => PrintsBack(bytes)).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Any_soup_of_tokens_prints_back_as_it_was() =>
        Prop.ForAll<int, byte>((seed, length) => PrintsBack(TokenSoup.Make(new Random(seed), length))).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    [Fact]
    public void Every_prefix_of_a_case_prints_back_as_it_was()
    {
        foreach (string folder in Directory.GetDirectories(SyntaxCases.Folder("parse")))
        {
            byte[] text = File.ReadAllBytes(Path.Combine(folder, "input.nix"));
            for (int length = 0; length < Math.Min(text.Length, 400); length++)
            {
                PrintsBack(text[..length]).ShouldBeTrue($"{folder} up to {length}");
                var program = ParsedProgram.Parse(text.AsMemory(0, length));
                (program.Root is null).ShouldBe(program.Diagnostics.Count > 0, $"{folder} up to {length}");
            }
        }
    }

    [Fact]
    public void Tree_and_program_find_the_same_mistakes_of_syntax() =>
        Prop.ForAll<int, byte>((seed, length) =>
        {
            byte[] text = TokenSoup.Make(new Random(seed), length % 16);
            var tree = SyntaxTree.Parse(text).Diagnostics;
            var parsed = ParsedProgram.Parse(text);
            (parsed.Root is null).ShouldBe(parsed.Diagnostics.Count > 0);
            var program = parsed.Diagnostics.Where(d => d.Code is not ("duplicate-attribute" or "duplicate-argument" or "dynamic-in-let" or "dynamic-in-inherit"));
            return tree.SequenceEqual(program);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    static bool PrintsBack(byte[] text) => SyntaxTree.Parse(text).ToBytes().AsSpan().SequenceEqual(text);
}
