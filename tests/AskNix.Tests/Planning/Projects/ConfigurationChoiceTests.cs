using System.Collections.Frozen;
using AskNix.Planning.Projects;

namespace AskNix.Tests.Planning.Projects;

public class ConfigurationChoiceTests
{
    [Fact]
    public void A_laptop_without_a_named_desktop_gets_one_and_says_so()
    {
        Choose("a laptop", out var assumed).ShouldContain("gnome");
        assumed.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_named_desktop_is_the_only_one()
    {
        var parts = Choose("a plasma laptop", out var assumed);
        parts.ShouldContain("plasma");
        parts.ShouldNotContain("gnome");
        assumed.ShouldBeEmpty();
    }

    [Fact]
    public void A_server_is_reached_by_ssh_and_has_no_desktop()
    {
        var parts = Choose("a web server with nginx", out _);
        parts.ShouldContain("ssh");
        parts.ShouldContain("nginx");
        parts.ShouldNotContain("sound");
    }

    [Fact]
    public void An_older_release_gets_its_own_option_names()
    {
        FrozenSet<string> missing = FrozenSet.Create("services.desktopManager.gnome.enable", "services.displayManager.gdm.enable");
        var machine = new MachineTraits("host", "Europe/Rome", "ada", Uefi: true, "24.05");
        var old = ComposedConfiguration.Of("gnome", machine, missing);
        old.Text.ShouldContain("services.xserver.desktopManager.gnome.enable = true;");
        old.Text.ShouldContain("services.xserver.enable = true;");
        ComposedConfiguration.Of("gnome", machine, FrozenSet<string>.Empty).Text.ShouldNotContain("xserver");
    }

    [Fact]
    public void What_is_known_of_the_machine_is_taken_over()
    {
        var text = ComposedConfiguration.Of("docker", new MachineTraits("host", "Europe/Rome", "ada", Uefi: true, "24.05"), FrozenSet<string>.Empty).Text;
        text.ShouldContain("networking.hostName = \"host\";");
        text.ShouldContain("time.timeZone = \"Europe/Rome\";");
        text.ShouldContain("users.users.\"ada\" = {");
        text.ShouldContain("extraGroups = [ \"wheel\" \"networkmanager\" \"docker\" ];");
        text.ShouldContain("system.stateVersion = \"24.05\";");
        text.ShouldNotContain("@");
    }

    [Fact]
    public void Ports_of_several_parts_are_opened_in_one_line() =>
        ComposedConfiguration.Of("nginx and jellyfin", new MachineTraits(null, null, null, Uefi: false, "24.05"), FrozenSet<string>.Empty)
            .Text.ShouldContain("networking.firewall.allowedTCPPorts = [ 80 443 8096 ];");

    private static string[] Choose(string description, out IReadOnlyList<string> assumed)
    {
        var parts = ConfigurationChoice.Of(description, uefi: true, FrozenSet<string>.Empty, out var notes);
        assumed = notes;
        return [.. parts.Select(part => part.Name)];
    }
}
