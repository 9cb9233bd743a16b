using AskNix.Backend;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Intents;
using AskNix.Planning;
using AskNix.Planning.Packages;
using AskNix.Planning.Store;
using AskNix.Plans;
using AskNix.Plans.Steps;

namespace AskNix.Conformance.Planning;

public abstract class PackagePlanningTests(string release) : IDisposable
{
    private const string PlainConfiguration = "{ boot.loader.systemd-boot.enable = true; fileSystems.\"/\" = { device = \"/dev/vda\"; fsType = \"ext4\"; }; system.stateVersion = \"25.11\"; EXTRA }";

    private readonly PlanningMachine _machine = new(release);

    public void Dispose()
    {
        _machine.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("traditional")]
    public async Task A_search_answers_with_the_best_package_first(string engine)
    {
        _machine.AddDemo();
        var answer = (await Search("firefox", engine)).ShouldBeOfType<Proposal.Answer>();
        var first = answer.Data!["results"]![0]!;
        first["attribute"]!.GetValue<string>().ShouldBe("firefox");
        first["program"]!.GetValue<string>().ShouldBe("firefox");
        first["version"]!.GetValue<string>().ShouldNotBeEmpty();
        first["reason"]!.GetValue<string>().ShouldBe("exact attribute");
    }

    [Fact]
    public async Task The_index_is_built_with_progress_once_and_then_stands()
    {
        _machine.AddDemo();
        await Search("browser");
        _machine.Events.OfType<IndexProgress>().ShouldNotBeEmpty();
        _machine.Events.Clear();
        await Search("editor");
        _machine.Events.OfType<IndexProgress>().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mistyped_search_answers_with_what_is_spelt_nearly_so()
    {
        _machine.AddDemo();
        var answer = (await Search("firefxo")).ShouldBeOfType<Proposal.Answer>();
        answer.Data!["results"]!.AsArray().ShouldBeEmpty();
        answer.Data["near"]![0]!.GetValue<string>().ShouldBe("firefox");
    }

    [Fact]
    public async Task A_package_is_described_from_the_machines_own_set()
    {
        _machine.AddDemo();
        var answer = (await Info("ripgrep")).ShouldBeOfType<Proposal.Answer>();
        var package = answer.Data!["packages"]![0]!;
        package["attribute"]!.GetValue<string>().ShouldBe("ripgrep");
        package["programs"]![0]!.GetValue<string>().ShouldBe("rg");
        package["installed"]!.GetValue<bool>().ShouldBeFalse();
        package["availability"]!.GetValue<string>().ShouldBe("built");
        answer.Text.ShouldContain("installed");
    }

    [Fact]
    public async Task An_unknown_package_is_refused_with_the_nearest_names()
    {
        _machine.AddDemo();
        var refusal = (await Info("ripgerp")).ShouldBeOfType<Proposal.Refusal>();
        refusal.Problem.Code.ShouldBe(ErrorCode.UnknownPackage);
        refusal.Problem.Advice!.ShouldContain("ripgrep");
    }

    [Fact]
    public async Task An_installed_package_is_seen_as_such()
    {
        _machine.AddDemo();
        var path = (await _machine.Run("nix-build", "<nixpkgs>", "-A", "ripgrep", "--no-out-link")).Trim();
        var environment = (await _machine.Run(
            "nix-build", "--no-out-link", "-E", $"with import <nixpkgs> {{ }}; buildEnv {{ name = \"sw\"; paths = [ ripgrep ]; }}")).Trim();
        Directory.CreateDirectory(_machine.At("run/current-system"));
        File.CreateSymbolicLink(_machine.At("run/current-system/sw"), environment);
        path.ShouldEndWith("-ripgrep-" + Path.GetFileName(path).Split('-')[^1]);

        var answer = (await Info("ripgrep")).ShouldBeOfType<Proposal.Answer>();
        answer.Data!["packages"]![0]!["installed"]!.GetValue<bool>().ShouldBeTrue();
        answer.Data["packages"]![0]!["availability"]!.GetValue<string>().ShouldBe("present");
        answer.Text.ShouldContain("yes, in the system");
    }

    [Fact]
    public async Task An_unfree_package_is_found_and_allowed_only_where_the_configuration_says_so()
    {
        _machine.AddDemo();
        var refused = (await Resolve("steam")).ShouldBeOfType<PackageResolution.Found>();
        refused.Package.Unfree.ShouldBeTrue();
        refused.Allowed.ShouldBeFalse();

        _machine.Write("etc/nixos/configuration.nix", PlainConfiguration.Replace("EXTRA", "nixpkgs.config.allowUnfree = true;"));
        (await Resolve("steam")).ShouldBeOfType<PackageResolution.Found>().Allowed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_package_of_the_machines_own_overlay_is_found()
    {
        _machine.AddDemo(configuration: PlainConfiguration.Replace(
            "EXTRA", "nixpkgs.overlays = [ (final: prev: { my-own = prev.ripgrep.overrideAttrs (_: { }) // { version = \"99\"; }; }) ];"));
        await _machine.Catalogue.PackagesAsync(new RequestOptions(), _machine.Events.Add, TestContext.Current.CancellationToken);
        var found = (await Resolve("my-own")).ShouldBeOfType<PackageResolution.Found>();
        found.OnlyHere.ShouldBeTrue();
        found.Package.Version.ShouldBe("99");
    }

    [Fact]
    public async Task A_faulty_configuration_does_not_keep_packages_from_being_looked_at()
    {
        _machine.AddDemo(configuration: "{ nothing.like.this = ; }");
        (await Resolve("firefox")).ShouldBeOfType<PackageResolution.Found>();
        _machine.Events.OfType<Notice>().ShouldContain(notice => notice.Level == NoticeLevel.Warning);
    }

    [Fact]
    public async Task A_flake_machine_takes_its_packages_from_its_input()
    {
        _machine.AddDemo(flake: true);
        await _machine.LockDemo();
        var locked = File.ReadAllBytes(_machine.At("etc/nixos/flake.lock"));
        var location = await _machine.Nixpkgs.FindAsync(new RequestOptions(), _machine.Events.Add, TestContext.Current.CancellationToken);
        location.Path.ShouldStartWith(_machine.Machine.StoreDirectory + "/");
        location.Release.ShouldBe("25.11");
        (await Resolve("firefox")).ShouldBeOfType<PackageResolution.Found>().Allowed.ShouldBeTrue();
        File.ReadAllBytes(_machine.At("etc/nixos/flake.lock")).ShouldBe(locked);
    }

    [Fact]
    public async Task A_flake_without_a_lock_file_is_evaluated_or_its_lack_is_named()
    {
        _machine.AddDemo(flake: true);
        try
        {
            await _machine.Nixpkgs.FindAsync(new RequestOptions(), _machine.Events.Add, TestContext.Current.CancellationToken);
        }
        catch (AskNixException failure)
        {
            failure.Problem.Advice!.ShouldContain("update my flake");
        }
        File.Exists(_machine.At("etc/nixos/flake.lock")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_command_leads_to_the_package_that_brings_it()
    {
        _machine.AddDemo();
        var planner = new FindCommandPlanner(_machine.Machine, _machine.Tools, _machine.Catalogue, _machine.Nixpkgs);
        var answer = (await _machine.Plan(planner, new FindCommand("rg"))).ShouldBeOfType<Proposal.Answer>();
        answer.Data!["path"].ShouldBeNull();
        answer.Data["results"]![0]!["attribute"]!.GetValue<string>().ShouldBe("ripgrep");
        answer.Suggestions.ShouldContain("install ripgrep");
        (await _machine.Plan(planner, new FindCommand("no-such-command-at-all"))).ShouldBeOfType<Proposal.Answer>().Data!["results"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Trying_a_package_without_a_terminal_answers_with_a_command_that_works()
    {
        _machine.AddDemo();
        var answer = (await Try("ripgrep", interactive: false)).ShouldBeOfType<Proposal.Answer>();
        var command = answer.Data!["command"]!.AsArray().Select(word => word!.GetValue<string>()).ToArray();
        var output = command[0] == "nix-shell"
            ? await _machine.Run([.. command, "--run", "rg --version"])
            : await _machine.Run([.. command]);
        output.ShouldContain(command[0] == "nix-shell" ? "rg 1" : "ripgrep");
    }

    [Fact]
    public async Task Trying_a_package_on_a_terminal_is_a_plan_that_changes_nothing()
    {
        _machine.AddDemo();
        var change = (await Try("ripgrep", interactive: true)).ShouldBeOfType<Proposal.Change>();
        change.Plan.Steps.ShouldHaveSingleItem().ShouldBeOfType<RunTool>().Effect.ShouldBe(Effect.None);
        change.Plan.ChangesSomething.ShouldBeFalse();
        change.Plan.Forecast.Build!.ToBuild.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Trying_an_unfree_package_is_refused_with_its_reason()
    {
        _machine.AddDemo();
        var refusal = (await Try("steam", interactive: false)).ShouldBeOfType<Proposal.Refusal>();
        refusal.Problem.Code.ShouldBe(ErrorCode.PackageRefused);
        refusal.Problem.Message.ShouldContain("not free");
    }

    private Task<Proposal> Search(string query, string engine = "auto") => _machine.Plan(
        new SearchPackagePlanner(_machine.Tools, _machine.Catalogue, _machine.Nixpkgs), new SearchPackage(query), new RequestOptions { Engine = engine });

    private Task<Proposal> Info(string package) => _machine.Plan(
        new PackageInfoPlanner(
            _machine.Resolver, _machine.Nixpkgs, new PresentPackages(_machine.Machine, new StoreFacts(_machine.Machine, _machine.Tools), _machine.Home),
            _machine.Expressions, new InstalledNixForecaster(_machine.Tools)),
        new PackageInfo([package]));

    private Task<Proposal> Try(string package, bool interactive) => _machine.Plan(
        new TryPackagePlanner(_machine.Resolver, _machine.Nixpkgs, _machine.Expressions, new InstalledNixForecaster(_machine.Tools), interactive), new TryPackage([package]));

    private Task<PackageResolution> Resolve(string package) =>
        _machine.Resolver.ResolveAsync(package, new RequestOptions(), _machine.Events.Add, TestContext.Current.CancellationToken);
}
