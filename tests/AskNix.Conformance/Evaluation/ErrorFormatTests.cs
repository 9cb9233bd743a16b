using AskNix.Conformance.Stories;
using Nix.Posix;

namespace AskNix.Conformance.Evaluation;

/// <summary>How a failed evaluation is told to people and to programs: files of tests/cases/engine/errors/own, which need those of library beside it.</summary>
public sealed class ErrorFormatTests
{
    private static readonly string s_folder = Path.Combine(EngineProgram.Cases, "errors");

    [Theory]
    [InlineData("option", "total", "plain")]
    [InlineData("option", "total", "json")]
    [InlineData("name", "enabled", "plain")]
    [InlineData("name", "enabled", "json")]
    public async Task An_error_is_told_with_the_users_own_file_first(string file, string attribute, string format)
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        var command = AskNixProgram.With(
            store.Environment, ["engine", "eval", "--error-format", format, Path.Combine(s_folder, "own", $"{file}.nix"), "-A", attribute]);

        var result = await ChildProcess.RunAsync(command);

        result.Exit.ShellCode.ShouldBe(1);
        result.OutputText.ShouldBeEmpty();
        var told = result.ErrorText.Replace(s_folder, "@", StringComparison.Ordinal);
        var expected = Path.Combine(s_folder, $"{file}.{format}");
        if (Environment.GetEnvironmentVariable("ASK_NIX_ACCEPT") == "1")
            await File.WriteAllTextAsync(expected, told, TestContext.Current.CancellationToken);
        told.ShouldBe(await File.ReadAllTextAsync(expected, TestContext.Current.CancellationToken));
    }
}
