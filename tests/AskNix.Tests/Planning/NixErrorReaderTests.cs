using AskNix.Engines.Traditional;
using AskNix.Errors;

namespace AskNix.Tests.Planning;

public sealed class NixErrorReaderTests
{
    [Theory]
    [InlineData("Package ‘steam-1.0’ in /nix/store/x/pkgs/steam.nix:8 has an unfree license (‘unfree’), refusing to evaluate.", "allow unfree packages")]
    [InlineData("Package ‘openssl-1.1.1w’ in /nix/store/x/pkgs/openssl.nix:8 is marked as insecure, refusing to evaluate.", "permittedInsecurePackages")]
    [InlineData("Package ‘old-1’ in /nix/store/x/pkgs/old.nix:8 is marked as broken, refusing to evaluate.", "choose another program")]
    [InlineData("Refusing to evaluate package 'old-1' in /nix/store/x/pkgs/old.nix:8 because it has problems:", "choose another program")]
    [InlineData("unable to download 'https://api.github.com/x': Could not resolve hostname (6) Could not resolve host: api.github.com", "connection")]
    public void What_Nix_refuses_has_a_remedy(string message, string remedy) =>
        NixErrorReader.Read(new ToolResult(1, "", $"error:\n       … while evaluating\n\n       error: {message}\n"), ErrorCode.EvaluationFailed, ["nix-instantiate"])
            .Advice.ShouldNotBeNull().ShouldContain(remedy);

    [Theory]
    [InlineData("error: syntax error, unexpected ';'\n       at /etc/nixos/configuration.nix:3:4:", "syntax error, unexpected ';'")]
    [InlineData("error:\n       … while evaluating\n\n       error: no\n", "no")]
    [InlineData("error:\n       … while evaluating\n         at /x.nix:1:1:\n\n       error:\n       Failed assertions:\n       - first\n       - second\n", "Failed assertions:\n- first\n- second")]
    [InlineData("error: first of all\n       more of it\nerror: Cannot build 'b.drv'.\n       Reason: 1 dependency failed.", "first of all\nmore of it")]
    [InlineData("error: builder for 'a.drv' failed\nerror: 1 dependencies of derivation 'b.drv' failed to build", "builder for 'a.drv' failed")]
    [InlineData("warning: nothing of that kind", "otherwise")]
    public void The_sentence_that_says_what_is_wrong_is_found(string text, string message) =>
        NixErrorReader.Read(text, ErrorCode.EvaluationFailed, "otherwise").Message.ShouldBe(message);
}
