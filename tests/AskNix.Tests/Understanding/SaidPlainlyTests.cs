using AskNix.Backend;
using AskNix.Intents;
using AskNix.Understanding;

namespace AskNix.Tests.Understanding;

/// <summary>What is said by halves is asked for, what cannot be is refused, and what is left out of a wish is told.</summary>
public sealed class SaidPlainlyTests
{
    private static readonly SentenceReader s_reader = BackendComposition.CreateReader();

    [Theory]
    [InlineData("install", "install-package")]
    [InlineData("remove please", "remove-package")]
    [InlineData("uninstall", "remove-package")]
    [InlineData("enable", "help")]
    public void A_verb_alone_is_asked_for_what_it_is_about(string sentence, string intent)
    {
        var understood = s_reader.Read(sentence);

        understood.Reading.ShouldBe(Reading.Ask);
        understood.Intent.Name.ShouldBe(intent);
        understood.Choices.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("to support bluetooth headsets, install blueman")]
    [InlineData("google chrome, install it")]
    [InlineData("ok google chrome has to be installed")]
    public void What_only_begins_as_if_it_were_said_to_others_is_an_order(string sentence) => s_reader.Read(sentence).Reading.ShouldBe(Reading.Act);

    [Theory]
    [InlineData("could do without vim")]
    [InlineData("i could do without vim")]
    [InlineData("we could do without vim")]
    public void Who_could_do_without_a_program_is_given_none(string sentence) =>
        (s_reader.Read(sentence) is { Reading: Reading.Act, Intent: InstallPackage }).ShouldBeFalse();

    [Theory]
    [InlineData("open port 99999", "99999")]
    [InlineData("close port 0", "0")]
    public void A_port_that_cannot_be_is_refused_with_the_range(string sentence, string port)
    {
        var understood = s_reader.Read(sentence);

        understood.Reading.ShouldBe(Reading.Decline);
        understood.Impossible.ShouldBeTrue();
        understood.Because.ShouldBe($"There is no port {port}: ports are 1 to 65535.");
    }

    [Theory]
    [InlineData("undo the last two changes")]
    [InlineData("undo the last 3 things you did")]
    public void Of_several_changes_not_just_one_is_taken_back(string sentence)
    {
        var understood = s_reader.Read(sentence);

        understood.Reading.ShouldBe(Reading.Ask);
        understood.Intent.ShouldBeOfType<Undo>();
        understood.Choices.ShouldContain(choice => choice.StartsWith("go back", StringComparison.Ordinal));
    }

    [Fact]
    public void What_another_is_installed_instead_of_stays_and_may_be_removed_next()
    {
        var understood = s_reader.Read("install firefox instead of chrome");

        understood.Reading.ShouldBe(Reading.Act);
        understood.Steps.ShouldHaveSingleItem().ShouldBeOfType<InstallPackage>().Packages.ShouldBe(["firefox"]);
        understood.Choices.ShouldBe(["remove google-chrome"]);
    }

    [Theory]
    [InlineData("need whatsapp thing... no telegram. telegram please", "install-package", "telegram-desktop")]
    [InlineData("skype? nah. remove it", "remove-package", "skypeforlinux")]
    public void What_is_said_anew_is_what_is_meant(string sentence, string intent, string package)
    {
        var step = s_reader.Read(sentence).Steps.ShouldHaveSingleItem();

        step.Name.ShouldBe(intent);
        step.ShouldBeAssignableTo<PackagesIntent>()!.Packages.ShouldBe([package]);
    }

    [Theory]
    [InlineData("set my password")]
    [InlineData("change the root password")]
    public void A_password_is_no_program_of_that_name(string sentence)
    {
        var understood = s_reader.Read(sentence);

        understood.Intent.ShouldBeOfType<OutOfScope>();
        understood.Reading.ShouldBe(Reading.Ask);
        understood.Choices.ShouldContain("how do i change my password");
    }

    [Theory]
    [InlineData("make emacs my default editor", "\"emacs\"")]
    [InlineData("set the default editor to helix", "\"hx\"")]
    public void The_default_editor_is_named_by_its_command(string sentence, string command) =>
        s_reader.Read(sentence).Steps.ShouldHaveSingleItem().ShouldBe(new SetOption("environment.variables.EDITOR", command));

    [Fact]
    public void A_kernel_is_set_by_the_name_of_its_packages() =>
        s_reader.Read("change boot.kernelPackages to pkgs.linuxPackages_zen").Steps.ShouldHaveSingleItem().ShouldBe(new SetOption("boot.kernelPackages", "pkgs.linuxPackages_zen"));

    [Fact]
    public void A_trial_run_of_the_configuration_is_no_switch() =>
        s_reader.Read("do a trial run of my config without making it permanent").Steps.ShouldHaveSingleItem().ShouldBeOfType<RebuildSystem>().Action.ShouldBe("test");
}
