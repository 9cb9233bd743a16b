using System.Collections.Immutable;
using AskNix.Features;
using AskNix.Intents;
using AskNix.Planning.Configurations;
using AskNix.Tests.Settings;
using Nixos.Machines;

namespace AskNix.Tests.Planning.Configurations;

/// <summary>What is installed through its module where this machine has that one, and as a package where it has not.</summary>
public sealed class ModuleInsteadOfPackageTests : IDisposable
{
    private static readonly FeatureCatalogue Features = new();
    private readonly TemporaryDirectory root = new();

    public void Dispose() => root.Dispose();

    [Theory]
    [InlineData("wireshark")]
    [InlineData("steam")]
    [InlineData("docker")]
    [InlineData("usbtop")]
    [InlineData("evolution")]
    [InlineData("brlaser")]
    [InlineData("epsonscan2")]
    [InlineData("fira-code")]
    [InlineData("linuxPackages.rtl8821cu")]
    public void A_module_that_this_machine_has_is_turned_on_and_one_it_has_not_leaves_the_package(string package)
    {
        var options = Features.InsteadOf(package)!.Options.Keys;

        var through = Wish(package, options.Select(option => new ProbedOption(option, Exists: true)));
        through.Title.ShouldStartWith($"install {package} through ");
        through.Edits.Select(edit => $"{edit.Option}").ShouldContain(option => options.Contains(option));
        through.Edits.Select(edit => $"{edit.Option}").ShouldNotContain("environment.systemPackages");

        var plain = Wish(package, options.Select(option => new ProbedOption(option, Exists: false)));
        plain.Title.ShouldBe($"install {package}");
        plain.Edits.Select(edit => $"{edit.Option}").ShouldBe(["environment.systemPackages"]);
        plain.Packages.ShouldBe([package]);
    }

    [Fact]
    public void A_machine_that_has_the_module_under_its_old_name_is_given_that_name() =>
        Wish("fira-code", [new ProbedOption("fonts.packages", Exists: false), new ProbedOption("fonts.fonts", Exists: true)])
            .Title.ShouldBe("install fira-code through fonts.fonts");

    private ConfigurationWish Wish(string package, IEnumerable<ProbedOption> options) =>
        new ConfigurationIntents(new Machine(root.Path, ImmutableDictionary<string, string>.Empty), Scope.System, Features, ImmutableDictionary<string, string>.Empty).WishOf(
            new InstallPackage([package]),
            new EvaluatedSystem("", "", null, [], [], ImmutableSortedDictionary<string, EvaluatedUnit>.Empty, ["anna"], [], [.. options]),
            new ConfigurationEditor([], new ConfigurationTexts()));
}
