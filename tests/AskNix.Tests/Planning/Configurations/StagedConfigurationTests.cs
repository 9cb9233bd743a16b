using AskNix.Planning.Configurations;
using AskNix.Tests.Settings;
using global::Nix.Posix;
using global::Nixos.Configurations;

namespace AskNix.Tests.Planning.Configurations;

/// <summary>The copy of a configuration's folder has what Nix would see in it.</summary>
public sealed class StagedConfigurationTests
{
    [Fact]
    public async Task What_is_no_file_is_passed_over_and_empty_folders_are_there()
    {
        using var directory = new TemporaryDirectory();
        Directory.CreateDirectory(directory["etc/nixos/modules/empty"]);
        await File.WriteAllTextAsync(directory["etc/nixos/configuration.nix"], "{ }", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(directory["etc/nixos/modules/a.nix"], "{ }", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(directory["etc/nixos/link.nix"], "modules/a.nix");
        var made = await ChildProcess.RunAsync(new ChildCommand { Program = "/usr/bin/mkfifo", Arguments = [directory["etc/nixos/pipe"]], Environment = new Dictionary<string, string>() });
        made.Exit.ShellCode.ShouldBe(0);

        using var staged = StagedConfiguration.Create(
            new ClassicConfiguration(directory["etc/nixos"], "configuration.nix"), null, new ConfigurationTexts(), directory.Path, directory["staging"]);

        Directory.EnumerateFileSystemEntries(staged.Configuration.Directory, "*", SearchOption.AllDirectories)
            .Select(entry => Path.GetRelativePath(staged.Configuration.Directory, entry))
            .ShouldBe(["configuration.nix", "link.nix", "modules", "modules/a.nix", "modules/empty"], ignoreOrder: true);
    }
}
