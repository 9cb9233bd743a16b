using AskNix.Backend;
using AskNix.Understanding;
using AskNix.Understanding.Guards;

namespace AskNix.Tests.Understanding;

public class SecretGuardTests
{
    [Theory]
    [InlineData("set my password to hunter2", "set my password to ***")]
    [InlineData("set my password to correct horse battery staple", "set my password to ***")]
    [InlineData("set the root password to \"two words\" and install vim", "set the root password to *** and install vim")]
    [InlineData("add wifi password hunter2", "add wifi password ***")]
    [InlineData("users.users.bob.initialPassword = \"hunter2\"", "users.users.bob.initialPassword = ***")]
    [InlineData("users.users.bob.initialPassword=\"hunter2\";", "users.users.bob.initialPassword=***")]
    [InlineData("password: hunter2", "password: ***")]
    [InlineData("use hunter2 as my password", "use *** as my password")]
    [InlineData("create user bob with password hunter2", "create user bob with password ***")]
    [InlineData("my token is ghp_abcdefghijklmnopqrstuvwxyz0123456789", "my token is ***")]
    [InlineData("nix run github:a/b --token ghp_abcdefghijklmnopqrstuvwxyz0123456789", "nix run github:a/b --token ***")]
    [InlineData("clone https://bob:hunter2@example.com/x.git", "clone https://bob:***@example.com/x.git")]
    [InlineData("hashedPassword $6$abcdefgh$ijklmnopqrstuvwxyz", "hashedPassword ***")]
    [InlineData("set my pasword to hunter2", "set my pasword to ***")]
    [InlineData("the wifi key is Abc12345", "the wifi key is ***")]
    [InlineData("my wifi password, i.e. hunter2", "my wifi password, i.e. ***")]
    [InlineData("the wifi password, namely swordfish", "the wifi password, namely ***")]
    [InlineData("my wifi password, correcthorse, set it up", "my wifi password, *** set it up")]
    public void Secrets_are_masked(string text, string masked) => SecretGuard.Hide(text).ShouldBe(new Masked(masked, Found: true));

    [Theory]
    [InlineData("install a password manager")]
    [InlineData("how do I change my password?")]
    [InlineData("I forgot my password")]
    [InlineData("my password is wrong")]
    [InlineData("disable password authentication for ssh")]
    [InlineData("what is the secret service")]
    [InlineData("sudo without password")]
    [InlineData("i am tired of typing my password, enable the fingerprint reader")]
    [InlineData("install pass and firefox")]
    [InlineData("error: hash mismatch sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("explain the keyboard key option")]
    public void Harmless_sentences_stay(string text) => SecretGuard.Hide(text).ShouldBe(new Masked(text, Found: false));

    [Theory]
    [InlineData("set my password to hunter2")]
    [InlineData("set users.users.bob.initialPassword to hunter2")]
    [InlineData("install firefox, my password is hunter2")]
    [InlineData("add wifi password hunter2")]
    [InlineData("use hunter2 as my password")]
    public void Nothing_of_a_secret_leaves_the_reader(string sentence)
    {
        var understood = BackendComposition.CreateReader().Read(sentence);

        understood.Reading.ShouldNotBe(Reading.Act);
        understood.Because.ShouldNotBeNull();
        $"{understood.Text} {string.Join(' ', understood.Steps)} {understood.Because} {string.Join(' ', understood.Choices)}".ShouldNotContain("hunter2");
    }
}
