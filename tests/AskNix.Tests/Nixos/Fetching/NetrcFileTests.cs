using AskNix.Tests.Settings;
using global::Nixos.Fetching;

namespace AskNix.Tests.Nixos.Fetching;

/// <summary>Names and passwords as curl would find them.</summary>
public sealed class NetrcFileTests
{
    const string Written = """
        # Those of work.
        machine one.example.org login me password secret
        machine two.example.org
          login "a \"quoted\" name" account x
          password "with blanks"
        macdef init
        machine three.example.org login never password never

        machine four.example.org password alone
        default login anyone password guest
        machine five.example.org login late password late
        """;

    [Theory]
    [InlineData("one.example.org", "me", "secret")]
    [InlineData("ONE.example.org", "me", "secret")]
    [InlineData("two.example.org", "a \"quoted\" name", "with blanks")]
    [InlineData("three.example.org", "anyone", "guest")]
    [InlineData("four.example.org", "", "alone")]
    [InlineData("five.example.org", "anyone", "guest")]
    public void The_first_entry_that_is_meant_is_taken(string host, string login, string password)
    {
        using var directory = new TemporaryDirectory();
        new NetrcFile(directory.Write("netrc", Written)).Find(host).ShouldBe((login, password));
    }

    [Theory]
    [InlineData("one.example.org", "me", "secret")]
    [InlineData("one.example.org", "anyone", "guest")]
    [InlineData("five.example.org", "late", "late")]
    [InlineData("one.example.org", "other", null)]
    public void The_password_of_a_name_is_that_of_an_entry_with_the_name(string host, string login, string? password)
    {
        using var directory = new TemporaryDirectory();
        (new NetrcFile(directory.Write("netrc", Written)).Find(host, login)?.Password).ShouldBe(password);
    }

    [Theory]
    [InlineData("/nonexistent/netrc")]
    [InlineData("")]
    public void Without_a_file_nobody_is_known(string path) => new NetrcFile(path).Find("one.example.org").ShouldBeNull();
}
