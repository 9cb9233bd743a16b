using AskNix.Conformance.Stories;
using Nix.Posix;

namespace AskNix.Conformance.Evaluation;

/// <summary>Errors of whole processes, with places and trace: the same text as real Nix prints.</summary>
public sealed class ErrorTextTests
{
    [Fact]
    public async Task An_error_is_told_in_the_whole_as_by_nix()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        var differences = new List<string>();
        foreach (var expression in SideBySide.Lines("error-texts.txt"))
        {
            string[] words = ["--strict", .. expression.Split(" :: ", 2) is [var option, var after] ? (string[])[option, "-E", after] : ["-E", expression]];
            var nix = store.RunAsync("nix-instantiate", ["--eval", .. words]);
            var ours = ChildProcess.RunAsync(AskNixProgram.With(store.Environment, ["engine", "eval", .. words]));
            var (expected, actual) = (await nix, await ours);
            expected.Exit.ShellCode.ShouldBe(1, expression);
            if ((actual.Exit.ShellCode, actual.ErrorText.TrimEnd()) != (1, expected.ErrorText.TrimEnd()))
                differences.Add($"{expression}\n--- nix\n{expected.ErrorText}--- ours\n{actual.ErrorText}");
        }

        string.Join('\n', differences).ShouldBeEmpty();
    }

    /// <summary>A file is evaluated as what is given with <c>-E</c> is; importing it, which the trace would tell, is another matter.</summary>
    [Theory]
    [InlineData("throw \"x\"")]
    [InlineData("\n\n  { a = 1; b = abort \"y\"; }\n")]
    [InlineData("{ a = import ./self.nix; }.a")]
    [InlineData("let f = x: x.missing; in f (import ./other.nix)")]
    [InlineData("import ./other.nix")]
    [InlineData("{\r\n a = throw \"x\"; }\r\n")]
    public async Task What_fails_in_a_file_is_told_as_by_nix(string program)
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        await File.WriteAllTextAsync(store["self.nix"], program);
        await File.WriteAllTextAsync(store["other.nix"], "builtins.seq (1 + {}) 2");
        string[] words = ["--strict", store["self.nix"]];
        var nix = await store.RunAsync("nix-instantiate", ["--eval", .. words]);
        var ours = await ChildProcess.RunAsync(AskNixProgram.With(store.Environment, ["engine", "eval", .. words]));
        (ours.Exit.ShellCode, ours.ErrorText.TrimEnd()).ShouldBe((1, nix.ErrorText.TrimEnd()));
    }

    [Fact]
    public async Task An_empty_file_has_no_line_to_show()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        await File.WriteAllTextAsync(store["empty.nix"], "");
        var ours = await ChildProcess.RunAsync(AskNixProgram.With(store.Environment, ["engine", "eval", store["empty.nix"]]));
        ours.ErrorText.TrimEnd().ShouldEndWith($"at {store["empty.nix"]}:1:1:");
    }

    /// <summary>Files are read into the same memory one after the other, and places in the first are asked for when others have been read.</summary>
    [Theory]
    [InlineData("a.check 2")]
    [InlineData("a.fail")]
    [InlineData("a.first + a.check 1")]
    public async Task What_stands_in_a_file_is_told_when_others_were_read_after_it(string expression)
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        var first = store["first.nix"];
        await File.WriteAllTextAsync(first, "# é\n{\n  first = \"text of the first\";\n  at = builtins.unsafeGetAttrPos \"fail\" (import ./first.nix);\n"
            + "  check = x: assert x == 2 -> \"plain\" == ''indented\n    ${\"text\"}'' || ./path == null; x;\n  fail = throw \"that is all\";\n}\n");
        await File.WriteAllTextAsync(store["second.nix"], $"{{ check = x: assert x.{new string('y', 400)} or true; x; text = \"{new string('z', 4000)}\"; }}");
        await File.WriteAllTextAsync(store["third.nix"], "1");
        var program = $"let a = import {first}; b = import {store["second.nix"]}; in builtins.trace (builtins.seq a (builtins.seq (b.check {{ }}) (import {store["third.nix"]}))) "
            + $"(builtins.trace \"${{toString a.at.line}}:${{toString a.at.column}}\" ({expression}))";
        var nix = await store.RunAsync("nix-instantiate", ["--eval", "--show-trace", "-E", program]);
        var ours = await ChildProcess.RunAsync(AskNixProgram.With(store.Environment, ["engine", "eval", "--show-trace", "-E", program]));
        nix.ErrorText.ShouldContain("7:3");
        (ours.Exit.ShellCode, ours.OutputText, ours.ErrorText.TrimEnd()).ShouldBe((nix.Exit.ShellCode, nix.OutputText, nix.ErrorText.TrimEnd()));
    }
}
