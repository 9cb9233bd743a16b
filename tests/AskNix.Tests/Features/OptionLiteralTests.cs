using AskNix.Planning.Configurations;

namespace AskNix.Tests.Features;

public sealed class OptionLiteralTests
{
    [Theory]
    [InlineData("true", "true")]
    [InlineData("yes", "true")]
    [InlineData("off", "false")]
    [InlineData("8080", "8080")]
    [InlineData("\"x\"", "\"x\"")]
    [InlineData("Europe/Berlin", "\"Europe/Berlin\"")]
    [InlineData("de-latin1", "\"de-latin1\"")]
    [InlineData("[ 80 443 ]", "[ 80 443 ]")]
    public void What_is_said_is_read_as_a_literal(string said, string first) => OptionLiteral.Readings(said)[0].ShouldBe(first);

    [Theory]
    [InlineData("8080", "[ 8080 ]")]
    [InlineData("8080", "\"8080\"")]
    [InlineData("nvidia", "[ \"nvidia\" ]")]
    public void What_is_said_may_be_meant_as_a_list_or_a_text(string said, string also) => OptionLiteral.Readings(said).ShouldContain(also);

    [Theory]
    [InlineData("pkgs.zsh")]
    [InlineData("lib.mkForce true")]
    [InlineData("{ a = 1; }")]
    [InlineData("[ pkgs.git ]")]
    [InlineData("\"${builtins.readFile /etc/shadow}\"")]
    [InlineData("builtins.trace \"x\" 1")]
    [InlineData("true; } evil {")]
    [InlineData("")]
    public void What_has_to_be_evaluated_is_not_looked_at(string said) => OptionLiteral.Readings(said).ShouldBeEmpty();
}
