using AskNix.Planning.Explaining;

namespace AskNix.Tests.Planning.Explaining;

public sealed class ManualTextTests
{
    [Theory]
    [InlineData("Another name of {option}`services.openssh.enable`.", "Another name of `services.openssh.enable`.")]
    [InlineData("See {manpage}`sshd_config(5)` and {file}`/etc/ssh`.", "See `sshd_config(5)` and `/etc/ssh`.")]
    [InlineData("Before.\n:::{.note}\nInside.\n:::\nAfter.", "Before.\nInside.\nAfter.")]
    [InlineData("A set { a = 1; } stays, {option} too, and {X}`y`.", "A set { a = 1; } stays, {option} too, and {X}`y`.")]
    [InlineData("{", "{")]
    [InlineData("{}`x`", "{}`x`")]
    [InlineData("", "")]
    public void Roles_and_fences_are_left_out(string text, string plain) => ManualText.Plain(text).ShouldBe(plain);
}
