using AskNix.Planning.Packages;

namespace AskNix.Tests.Planning.Packages;

public class NixTextTests
{
    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("${builtins.abort \"x\"}", "\"\\${builtins.abort \\\"x\\\"}\"")]
    [InlineData("a\\b\nc", "\"a\\\\b\\nc\"")]
    public void Nothing_inside_a_string_has_a_meaning(string value, string text) => NixText.String(value).ShouldBe(text);

    [Fact]
    public void An_attribute_path_is_quoted_part_by_part() =>
        MachineSystem.AttributePath("python3Packages.\"a.b\"").ShouldBe("\"python3Packages\".\"a.b\"");
}
