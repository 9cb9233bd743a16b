using System.Text;
using Nix.Syntax;
using Nix.Syntax.Ast;

namespace AskNix.Tests.Syntax;

/// <summary>
/// Folders of input.nix with either normal.txt, which is what <c>nix-instantiate --parse</c> of Nix 2.34 prints for the file at
/// <c>/base/input.nix</c> with home <c>/home/user</c>, or diagnostics.txt.
/// </summary>
public class ParseCases
{
    public static TheoryData<string> Names => SyntaxCases.Names("parse");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_parses_as_its_case_says(string name)
    {
        string folder = Path.Combine(SyntaxCases.Folder("parse"), name);
        byte[] text = File.ReadAllBytes(Path.Combine(folder, "input.nix"));
        SyntaxTree.Parse(text).ToBytes().ShouldBe(text);
        var program = ParsedProgram.Parse(text);
        if (program.Root is not null)
        {
            File.Exists(Path.Combine(folder, "diagnostics.txt")).ShouldBeFalse("the text was expected to have mistakes");
            byte[] normal = [.. NormalForm.Print(program.Root, "/base", "/home/user").Span, (byte)'\n'];
            SyntaxCases.ShouldHold(Path.Combine(folder, "normal.txt"), normal);
            return;
        }

        File.Exists(Path.Combine(folder, "normal.txt")).ShouldBeFalse($"the text was expected to be valid, but: {program.Diagnostics[0]}");
        SyntaxCases.ShouldHold(Path.Combine(folder, "diagnostics.txt"), Encoding.UTF8.GetBytes(string.Concat(program.Diagnostics.Select(d => $"{d.Code} {d}\n"))));
    }
}
