using AskNix.Conformance.Stories;

namespace AskNix.Conformance.Promises;

/// <summary>Promise 3 for configuration files that are no plain file of their folder: everything but the shown lines stays.</summary>
public sealed class ConfigurationFileTests(DemoHomes homes)
{
    [Fact]
    public async Task A_link_stays_a_link_and_the_file_it_leads_to_is_edited()
    {
        using var home = await homes.TakeAsync();
        var real = Path.Combine(home.Root, "home/dotfiles");
        Directory.CreateDirectory(real);
        foreach (var name in (string[])["configuration.nix", "hardware-configuration.nix"])
        {
            File.Move(home.At($"etc/nixos/{name}"), Path.Combine(real, name));
            File.CreateSymbolicLink(home.At($"etc/nixos/{name}"), Path.Combine(real, name));
        }

        await home.ChangeAsync("install firefox");

        new FileInfo(home.Configuration).LinkTarget.ShouldBe(Path.Combine(real, "configuration.nix"));
        File.ReadAllText(Path.Combine(real, "configuration.nix")).ShouldContain("    firefox\n");
        Directory.GetFileSystemEntries(real).Length.ShouldBe(2);
        await home.ChangeAsync("undo");
        File.ReadAllText(Path.Combine(real, "configuration.nix")).ShouldNotContain("    firefox\n");
    }

    [Fact]
    public async Task A_file_that_something_is_mounted_on_is_edited_in_place()
    {
        using var home = await homes.TakeAsync();
        var file = home.Configuration;

        var run = await ShellAround.WithMountsAsync(
            home, $"mount --bind '{file}' '{file}' && exec \"$@\"", "--demo", "--json", "--yes", "install firefox");

        run.Json().ShouldEndWith(0);
        File.ReadAllText(file).ShouldContain("    firefox\n");
        Directory.GetFileSystemEntries(home.At("etc/nixos")).Length.ShouldBe(2);
        await home.ChangeAsync("undo");
        File.ReadAllText(file).ShouldNotContain("    firefox\n");
    }

    [Fact]
    public async Task Owner_mode_and_access_list_stay()
    {
        using var home = await homes.TakeAsync();
        const string Describe = """stat -c '%u:%g %a' "$file"; getfacl -c -n "$file" """;
        var prepare = $"file='{home.Configuration}'; chmod 0640 \"$file\"; setfacl -m u:12345:r \"$file\"; if test $(id -u) = 0; then chown 1:2 \"$file\"; fi; {Describe}";
        var before = await ShellAround.RunAsync(home, prepare);

        await home.ChangeAsync("install firefox");

        File.ReadAllText(home.Configuration).ShouldContain("    firefox\n");
        var after = await ShellAround.RunAsync(home, $"file='{home.Configuration}'; {Describe}");
        after.ShouldEndWith(0).Output.ShouldBe(before.ShouldEndWith(0).Output);
        after.Output.ShouldContain("user:12345:r--");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_told_and_nothing_is_changed()
    {
        using var home = await homes.TakeAsync();
        var before = home.State();

        var run = await ShellAround.WithMountsAsync(
            home, $"mount --bind -o ro '{home.At("etc/nixos")}' '{home.At("etc/nixos")}' && exec \"$@\"", "--demo", "--json", "--yes", "install firefox");

        var answer = run.Json();
        run.Status.ShouldBeOneOf(1, 5);
        answer.Error!["message"]!.GetValue<string>().ShouldContain("etc/nixos");
        string[] places = ["etc", "boot", "run", "nix/var/nix/profiles/system"];
        home.State().Below(places).ShouldBe(before.Below(places));
    }
}
