using Nixos.Generations;

namespace AskNix.Tests.Nixos.Generations;

public sealed class VersionProgramTests
{
    [Theory]
    [InlineData("cat <<EOF\n{\"configurationRevision\":\"abc\",\"nixosVersion\":\"25.11\"}\nEOF", "abc")]
    [InlineData("--json) echo '{\"nixosVersion\":\"25.11\",\"configurationRevision\":\"abc-dirty\"}' ;;", "abc-dirty")]
    [InlineData("{\"nixosVersion\":\"25.11\"}", null)]
    [InlineData("{\"nixosVersion\":", null)]
    [InlineData("{\"nixosVersion\":\"1\",\"configurationRevision\":7}", null)]
    [InlineData("{{{\"nixosVersion\"", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_revision_is_found_in_the_text_or_is_not_known(string? script, string? revision) =>
        VersionProgram.Read(script).Configuration.ShouldBe(revision);
}
